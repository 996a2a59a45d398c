package org.remit.graphql.type;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;

/**
 * An entity as it is seen in a context. The subclasses implement {@link Node}, not this class, of
 * which SmallRye would otherwise make a type.
 */
public abstract sealed class EntityNode
    permits Organisation, BodyType, Function, Role, Person, Document, Reform {
  private final ReadContext context;
  private final EntityId id;

  EntityNode(ReadContext context, EntityId id) {
    this.context = context;
    this.id = id;
  }

  public static EntityNode of(ReadContext context, Entity entity) {
    return switch (entity) {
      case Entity.Organisation organisation -> new Organisation(context, organisation);
      case Entity.BodyType bodyType -> new BodyType(context, bodyType);
      case Entity.Function function -> new Function(context, function);
      case Entity.Role role -> new Role(context, role);
      case Entity.Person person -> new Person(context, person);
      case Entity.Document document -> new Document(context, document);
      case Entity.Reform reform -> new Reform(context, reform);
    };
  }

  /** These entities, which are all of this type. */
  public static <T> List<T> ofAll(ReadContext context, List<Entity> entities, Class<T> type) {
    return entities.stream().map(entity -> type.cast(of(context, entity))).toList();
  }

  /** The entity of this id or alias; empty when there is none. */
  public static CompletionStage<Optional<EntityNode>> find(ReadContext context, EntityId id) {
    return context.entity(id).thenApply(found -> found.map(entity -> of(context, entity)));
  }

  /**
   * The entity of this id or alias, which a record of this release mentions.
   *
   * @param type the class of the type, or a union that it is a member of
   */
  public static <T> CompletionStage<T> one(ReadContext context, EntityId id, Class<T> type) {
    return find(context, id)
        .thenApply(found ->
            type.cast(
                found.orElseThrow(() ->
                    new IllegalStateException(id + " is mentioned, and is not in the release"))));
  }

  /** As {@link #one}; null for null. */
  public static <T> CompletionStage<@Nullable T> oneOrNull(
      ReadContext context, @Nullable EntityId id, Class<T> type) {
    return id == null
        ? CompletableFuture.completedFuture(null)
        : one(context, id, type).thenApply(found -> found);
  }

  /** The entities of these ids or aliases, in their order; unknown ones are left out. */
  public static <T> CompletionStage<List<T>> all(
      ReadContext context, Collection<EntityId> ids, Class<T> type) {
    return BatchedReads.all(ids.stream().distinct().map(id -> find(context, id)).toList())
        .thenApply(found -> found.stream().flatMap(Optional::stream).map(type::cast).toList());
  }

  public ReadContext context() {
    return context;
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
    return context.request().publicUrl() + "/id/" + id;
  }
}
