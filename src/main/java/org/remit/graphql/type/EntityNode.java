package org.remit.graphql.type;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.graphql.engine.ReadContext;

/**
 * An entity as it is seen. It leaves it to the types to be a {@link Node}: else SmallRye would take
 * it for a type itself.
 */
public abstract sealed class EntityNode
    permits Organisation, BodyType, Function, Role, Person, Document, Reform {
  private final ReadContext view;
  private final EntityId id;

  EntityNode(ReadContext view, EntityId id) {
    this.view = view;
    this.id = id;
  }

  public static EntityNode of(ReadContext view, Entity entity) {
    return switch (entity) {
      case Entity.Organisation organisation -> new Organisation(view, organisation);
      case Entity.BodyType bodyType -> new BodyType(view, bodyType);
      case Entity.Function function -> new Function(view, function);
      case Entity.Role role -> new Role(view, role);
      case Entity.Person person -> new Person(view, person);
      case Entity.Document document -> new Document(view, document);
      case Entity.Reform reform -> new Reform(view, reform);
    };
  }

  public ReadContext view() {
    return view;
  }

  public EntityId id() {
    return id;
  }

  @Id
  @Description("Its permanent id: `kind/slug`.")
  public String getId() {
    return id.toString();
  }

  @Description("Its permanent address.")
  public String getUrl() {
    return view.asking().publicUrl() + "/id/" + id;
  }
}
