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

/** Its fields with arguments are in {@code PersonFields}. */
@Description("A person in public life.")
public final class Person extends EntityNode implements Node, Party, Subject, Found {
  private final Entity.Person entity;

  Person(ReadContext view, Entity.Person entity) {
    super(view, entity.id());
    this.entity = entity;
  }

  @Description("The name.")
  public String getName() {
    return entity.name();
  }

  @Description("The roles held then.")
  public CompletionStage<List<@NonNull TenureFact>> getTenures() {
    return view()
        .facts(id(), Part.PERSON, FactKind.TENURE)
        .thenApply(facts -> FactNode.all(view(), facts, TenureFact.class));
  }
}
