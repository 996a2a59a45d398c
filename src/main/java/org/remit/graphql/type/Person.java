package org.remit.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.remit.domain.Entity;
import org.remit.graphql.engine.ReadContext;

@Description("A person in public life.")
public final class Person extends EntityNode implements Node, Party, Subject, Found {
  private final Entity.Person entity;

  Person(ReadContext context, Entity.Person entity) {
    super(context, entity.id());
    this.entity = entity;
  }

  @Description("The name.")
  public String getName() {
    return entity.name();
  }
}
