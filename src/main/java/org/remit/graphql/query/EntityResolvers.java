package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Function;
import org.remit.graphql.type.Node;
import org.remit.store.read.EntitySelection;

/** Entities by id, body types and functions. */
@GraphQLApi
@Singleton
class EntityResolvers {
  @Query
  @Nullable
  @Description("The thing of this id, or of an id it had before; null where there is none.")
  public CompletionStage<@Nullable Node> node(
      Context field,
      @Id @Description("`kind/slug`, as `function/commissioning`.") String id,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when) {
    EntityId read = IdArguments.read(id);
    return EntityNode.find(ReadContext.of(field, WhenScalar.read(when)), read)
        .thenApply(found -> (Node) found.orElse(null));
  }

  @Query
  @Description(
      "The things of these ids, in their order, as they are today; null in the place of an unknown"
          + " one.")
  public CompletionStage<List<Node>> nodes(
      Context field, @Id @Description("At most 200 ids.") List<@NonNull String> ids) {
    if (ids.size() > Paging.MOST) {
      throw ArgumentErrors.tooManyIds(ids.size(), Paging.MOST);
    }
    ReadContext context = ReadContext.of(field, null);
    List<EntityId> read = ids.stream().map(IdArguments::read).toList();
    return BatchedReads.all(read.stream().map(id -> EntityNode.find(context, id)).toList())
        .thenApply(found -> found.stream().map(each -> (Node) each.orElse(null)).toList());
  }

  @Query
  @Description("The body types that exist at the time asked about, by name.")
  public CompletionStage<List<@NonNull BodyType>> bodyTypes(
      Context field, @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    List<Entity> all = EntityLists.all(context, EntityKind.BODY_TYPE);
    return BatchedReads.all(
            EntityNode.ofAll(context, all, BodyType.class).stream()
                .map(EntityResolvers::named)
                .toList())
        .thenApply(types ->
            types.stream()
                .filter(NamedBodyType::exists)
                .sorted(
                    Comparator.comparing(NamedBodyType::name)
                        .thenComparing(type -> type.bodyType().getId()))
                .map(NamedBodyType::bodyType)
                .toList());
  }

  private record NamedBodyType(BodyType bodyType, String name, boolean exists) {}

  private static CompletionStage<NamedBodyType> named(BodyType bodyType) {
    return bodyType
        .getName()
        .thenCombine(
            bodyType.getExists(), (name, exists) -> new NamedBodyType(bodyType, name, exists));
  }

  @Query
  @Description("Functions, by name.")
  public CompletionStage<Connection<Function>> functions(
      Context field,
      @Nullable
          @Id
          @Description("Only those one step below this function; all functions where left out.")
          String broader,
      @Nullable @DefaultValue("100") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, null);
    Paging paging = Paging.of(context, first, 100, after, "functions", broader);
    return IdArguments.known(context, broader, Set.of(EntityKind.FUNCTION))
        .thenApply(
            id -> EntityLists.of(context, paging, EntitySelection.functions(id), Function.class));
  }
}
