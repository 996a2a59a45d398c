package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.remit.domain.DocumentKind;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.ReformFilter;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.Dataset;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Node;
import org.remit.store.read.EntitySelection;

/** The root fields for entities other than organisations. */
@GraphQLApi
@Singleton
class EntityQueries {
  @Query
  @Description("The release that answers: what it has and on what terms.")
  public Dataset dataset(Context context) {
    return new Dataset(ReadContext.of(context, null));
  }

  @Query
  @Nullable
  @Description("The thing of this id, or of an id it had before; null where there is none.")
  public CompletionStage<@Nullable Node> node(
      Context context,
      @Id @Description("`kind/slug`, as `function/commissioning`.") String id,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when) {
    EntityId read = IdArguments.read(id);
    return ReadContext.of(context, when).find(read).thenApply(found -> (Node) found.orElse(null));
  }

  @Query
  @Description(
      "The things of these ids, in their order, as they are today; null in the place of an unknown"
          + " one.")
  public CompletionStage<List<Node>> nodes(
      Context context, @Id @Description("At most 200 ids.") List<@NonNull String> ids) {
    if (ids.size() > Paging.MOST) {
      throw ArgumentErrors.tooManyIds(ids.size(), Paging.MOST);
    }
    ReadContext view = ReadContext.of(context, null);
    List<EntityId> read = ids.stream().map(id -> IdArguments.read(id)).toList();
    return BatchedReads.all(read.stream().map(view::find).toList())
        .thenApply(found -> found.stream().map(each -> (Node) each.orElse(null)).toList());
  }

  @Query
  @Description("The body types that exist at the time asked about, by name.")
  public CompletionStage<List<@NonNull BodyType>> bodyTypes(
      Context context, @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when) {
    ReadContext view = ReadContext.of(context, when);
    return BatchedReads.all(
            AllEntities.of(view, EntityKind.BODY_TYPE).stream()
                .map(entity -> (BodyType) EntityNode.of(view, entity))
                .map(EntityQueries::described)
                .toList())
        .thenApply(types ->
            types.stream()
                .filter(Described::exists)
                .sorted(
                    Comparator.comparing(Described::name)
                        .thenComparing(type -> type.bodyType().getId()))
                .map(Described::bodyType)
                .toList());
  }

  private record Described(BodyType bodyType, String name, boolean exists) {}

  private static CompletionStage<Described> described(BodyType bodyType) {
    return bodyType
        .getName()
        .thenCombine(bodyType.getExists(), (name, exists) -> new Described(bodyType, name, exists));
  }

  @Query
  @Description("Functions, by name.")
  public CompletionStage<FunctionConnection> functions(
      Context context,
      @Nullable
          @Id
          @Description("Only those one step below this function; all functions where left out.")
          String broader,
      @Nullable @DefaultValue("100") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, null);
    Paging paging = Paging.of(view, first, 100, after, "functions", broader);
    return IdArguments.known(view, broader, EntityKind.FUNCTION)
        .thenApply(id -> {
          EntitySelection all = EntitySelection.all(EntityKind.FUNCTION);
          EntitySelection selection = id == null ? all : all.with("broader", id.toString());
          return FunctionConnection.of(
              view,
              paging,
              PageRead.of(() -> view.snapshot().entities().page(selection, paging.request())),
              () -> count(view, selection));
        });
  }

  @Query
  @Description("Documents, by title.")
  public CompletionStage<DocumentConnection> documents(
      Context context,
      @Nullable @Description("Only documents of this sort.") DocumentKind kind,
      @Nullable @Id @Description("Only documents that this organisation published.")
          String publisher,
      @Nullable @Description("Stands somewhere in the title, case ignored.") String text,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, null);
    Paging paging = Paging.of(view, first, 20, after, "documents", kind, publisher, text);
    return IdArguments.known(view, publisher, EntityKind.ORGANISATION)
        .thenApply(id -> {
          EntitySelection selection = EntitySelection.all(EntityKind.DOCUMENT);
          selection = kind == null ? selection : selection.with("kind", kind.name());
          selection = id == null ? selection : selection.with("publisher", id.toString());
          EntitySelection wanted = text == null ? selection : selection.named(text);
          return DocumentConnection.of(
              view,
              paging,
              PageRead.of(() -> view.snapshot().entities().page(wanted, paging.request())),
              () -> count(view, wanted));
        });
  }

  @Query
  @Description(
      "Reforms, by name, as far as they had come at the time asked about: those first put forward"
          + " later are left out.")
  public CompletionStage<ReformConnection> reforms(
      Context context,
      @Nullable @Description("Which reforms; all where left out.") ReformFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, when);
    Paging paging = Paging.of(view, first, 20, after, "reforms", where);
    return ReformSelection.selected(view, where)
        .thenApply(selection ->
            ReformConnection.of(
                view,
                paging,
                PageRead.of(() -> view.snapshot().entities().page(selection, paging.request())),
                () -> count(view, selection)));
  }

  private static CompletionStage<Integer> count(ReadContext view, EntitySelection selection) {
    return CompletableFuture.completedFuture(view.snapshot().entities().count(selection));
  }
}
