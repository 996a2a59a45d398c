package org.remit.graphql.type;

import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.remit.domain.Entity;
import org.remit.graphql.engine.ReadContext;

@Description("An office or post in an organisation.")
public final class Role extends EntityNode implements Node, Holder, Party, Subject, Found {
  private final Entity.Role entity;

  Role(ReadContext context, Entity.Role entity) {
    super(context, entity.id());
    this.entity = entity;
  }

  @Description("Its name.")
  public String getName() {
    return entity.name();
  }

  @Description("The organisation it is in.")
  public CompletionStage<Organisation> getOrganisation() {
    return one(context(), entity.organisation(), Organisation.class);
  }
}
