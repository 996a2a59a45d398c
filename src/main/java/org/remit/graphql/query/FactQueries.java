package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.HoldingFilter;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.StatementFilter;
import org.remit.graphql.input.TenureFilter;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.read.FactSelection;
import org.remit.store.read.PageRequest;

/** The root fields for facts. */
@GraphQLApi
@Singleton
class FactQueries {
  @Query
  @Description(
      "Who holds what: which organisations, body types and roles have which functions. What is only"
          + " proposed is left out, unless basis asks for it.")
  public CompletionStage<HoldingConnection> holdings(
      Context context,
      @Nullable @Description("Which holdings; all where left out.") HoldingFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, when);
    Paging paging = Paging.of(view, first, 50, after, "holdings", where);
    return HoldingList.of(view, where, paging);
  }

  @Query
  @Description("Who holds which role.")
  public CompletionStage<TenureConnection> tenures(
      Context context,
      @Nullable @Description("Which tenures; all where left out.") TenureFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, when);
    Paging paging = Paging.of(view, first, 50, after, "tenures", where);
    FactSelection all = FactSelection.of(FactKind.TENURE, view.when());
    return (where == null ? CompletableFuture.completedFuture(all) : selected(view, all, where))
        .thenApply(
            selection -> page(view, selection, paging, paging.request(), TenureConnection::of));
  }

  private static CompletionStage<FactSelection> selected(
      ReadContext view, FactSelection all, TenureFilter where) {
    return among(view, all, Part.PERSON, where.person(), EntityKind.PERSON)
        .thenCompose(tenures -> among(view, tenures, Part.ROLE, where.role(), EntityKind.ROLE))
        .thenCompose(tenures ->
            IdArguments.known(view, where.organisation(), EntityKind.ORGANISATION)
                .thenCompose(organisation ->
                    organisation == null
                        ? CompletableFuture.completedFuture(tenures)
                        : view.whose(EntityKind.ROLE, "organisation", organisation)
                            .thenApply(roles -> tenures.mentioning(Part.ROLE, ids(roles)))));
  }

  private static Set<EntityId> ids(Collection<Entity> entities) {
    return entities.stream().map(Entity::id).collect(Collectors.toSet());
  }

  @Query
  @Description("What was said, the latest first.")
  public CompletionStage<StatementConnection> statements(
      Context context,
      @Nullable @Description("Which statements; all where left out.") StatementFilter where,
      @Nullable
          @Description(
              "Only what was said then, with all that is nested in it seen at that time. Left out,"
                  + " all that was ever said, seen as of today.")
          WhenScalar when,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, when);
    Paging paging = Paging.of(view, first, 20, after, "statements", where, when);
    FactSelection all =
        FactSelection.of(FactKind.STATEMENT, when == null ? When.EVER : view.when());
    return (where == null ? CompletableFuture.completedFuture(all) : selected(view, all, where))
        .thenApply(selection ->
            page(view, selection, paging, paging.newestFirst(), StatementConnection::of));
  }

  private static CompletionStage<FactSelection> selected(
      ReadContext view, FactSelection all, StatementFilter where) {
    FactSelection statements =
        with(with(all, "statementKind", where.kind()), "stance", where.stance());
    FactSelection saying = where.text() == null ? statements : statements.saying(where.text());
    return among(
            view,
            saying,
            Part.SPEAKER,
            where.speaker(),
            EntityKind.ORGANISATION,
            EntityKind.BODY_TYPE,
            EntityKind.ROLE,
            EntityKind.PERSON)
        .thenCompose(those ->
            among(
                view,
                those,
                Part.ABOUT,
                where.about(),
                EntityKind.ORGANISATION,
                EntityKind.BODY_TYPE,
                EntityKind.FUNCTION,
                EntityKind.ROLE,
                EntityKind.REFORM,
                EntityKind.DOCUMENT))
        .thenCompose(those -> among(view, those, Part.REFORM, where.reform(), EntityKind.REFORM))
        .thenCompose(
            those -> among(view, those, Part.REPORTED_IN, where.document(), EntityKind.DOCUMENT));
  }

  /** Those in which the entity of this id plays the part; all where it is null. */
  static CompletionStage<FactSelection> among(
      ReadContext view, FactSelection all, Part part, @Nullable String id, EntityKind... kinds) {
    return IdArguments.known(view, id, kinds)
        .thenApply(known -> known == null ? all : all.mentioning(part, Set.of(known)));
  }

  /** Those whose field has any of these values; all where they are null. */
  static FactSelection with(
      FactSelection all, String field, @Nullable List<? extends Enum<?>> values) {
    return values == null
        ? all
        : all.with(field, values.stream().map(Enum::name).collect(Collectors.toSet()));
  }

  static <C> C page(
      ReadContext view,
      FactSelection selection,
      Paging paging,
      PageRequest request,
      FactLists.Made<C> made) {
    return made.of(
        view,
        paging,
        PageRead.of(() -> view.snapshot().facts().page(selection, request)),
        () -> CompletableFuture.completedFuture(view.snapshot().facts().count(selection)));
  }
}
