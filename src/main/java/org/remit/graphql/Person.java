package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Entity;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;

/** Its fields with arguments are in {@link PersonFields}. */
@Description("A person in public life.")
final class Person extends EntityNode implements Node, Party, Subject, Found {
  private final Entity.Person entity;

  Person(View view, Entity.Person entity) {
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
