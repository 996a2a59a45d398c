package org.remit.graphql.type;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Entity;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.TenureFact;

/** Its fields with arguments are in {@code RoleFields}. */
@Description("An office or post in an organisation.")
public final class Role extends EntityNode implements Node, Holder, Party, Subject, Found {
  private final Entity.Role entity;

  Role(ReadContext view, Entity.Role entity) {
    super(view, entity.id());
    this.entity = entity;
  }

  @Description("Its name.")
  public String getName() {
    return entity.name();
  }

  @Description("The organisation it is in.")
  public CompletionStage<Organisation> getOrganisation() {
    return view().thing(entity.organisation(), Organisation.class);
  }

  @Description("Who holds it then.")
  public CompletionStage<List<@NonNull TenureFact>> getHolders() {
    return view()
        .facts(id(), Part.ROLE, FactKind.TENURE)
        .thenApply(facts -> FactNode.all(view(), facts, TenureFact.class));
  }
}
