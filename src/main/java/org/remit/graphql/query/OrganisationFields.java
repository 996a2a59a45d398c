package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.RelationKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.OrganisationLineage;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.LineageDirection;
import org.remit.graphql.input.StatementPart;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Organisation;
import org.remit.store.read.FactSelection;
import org.remit.store.read.HeldThrough;
import org.remit.store.read.Page;
import org.remit.store.read.PageRequest;

/** The fields of {@link Organisation} with arguments. */
@GraphQLApi
@Singleton
class OrganisationFields {
  @Description(
      "What it holds then: its own and, through its body types, theirs. What is only proposed is"
          + " left out.")
  public CompletionStage<HoldingConnection> holdings(
      @Source Organisation organisation,
      @Nullable @Id @Description(ArgumentDescriptions.FUNCTION) String function,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = organisation.view();
    EntityId id = organisation.id();
    Paging paging = Paging.of(view, first, 50, after, "holdings", id, function);
    return HoldingSelection.of(view, function)
        .thenApply(selection ->
            HoldingConnection.through(
                view,
                paging,
                () -> page(organisation, selection, paging.request()),
                () -> count(organisation, selection)));
  }

  private static CompletionStage<Page<HeldThrough>> page(
      Organisation organisation, FactSelection holdings, PageRequest request) {
    ReadContext view = organisation.view();
    return view.loads()
        .load(
            List.of("holdings of organisations", holdings, request),
            organisation.id(),
            Page.empty(),
            (Set<EntityId> ids) -> view.snapshot().holdings().pagesOf(ids, holdings, request));
  }

  private static CompletionStage<Integer> count(Organisation organisation, FactSelection holdings) {
    ReadContext view = organisation.view();
    return view.loads()
        .load(
            List.of("count of holdings of organisations", holdings),
            organisation.id(),
            0,
            ids -> view.snapshot().holdings().countsOf(ids, holdings));
  }

  @Description("How it stands to other organisations then.")
  public RelationConnection relations(
      @Source Organisation organisation,
      @Nullable @Description("Only relations of this kind.") RelationKind kind,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = organisation.view();
    EntityId id = organisation.id();
    Paging paging = Paging.of(view, first, 50, after, "relations", id, kind);
    FactSelection all = FactSelection.of(FactKind.RELATION, view.when());
    FactSelection selection = kind == null ? all : all.with("relationKind", Set.of(kind.name()));
    return FactLists.ofGroup(
        view,
        new FactLists.Group(id, Set.of(id)),
        Set.of(Part.FROM, Part.TO),
        selection,
        paging,
        RelationConnection::of);
  }

  @Description("Who holds the roles in it then.")
  public CompletionStage<TenureConnection> tenures(
      @Source Organisation organisation,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = organisation.view();
    EntityId id = organisation.id();
    Paging paging = Paging.of(view, first, 50, after, "tenures", id);
    FactSelection selection = FactSelection.of(FactKind.TENURE, view.when());
    return view.whose(EntityKind.ROLE, "organisation", id)
        .thenApply(roles ->
            FactLists.ofGroup(
                view,
                new FactLists.Group(id, roles.stream().map(Entity::id).collect(Collectors.toSet())),
                Set.of(Part.ROLE),
                selection,
                paging,
                TenureConnection::of));
  }

  @Description(
      "What was said about it, or by it, the latest first. Seen on a day, all up to that day; over"
          + " a longer time, what was said in it.")
  public StatementConnection statements(
      @Source Organisation organisation,
      @Nullable @DefaultValue("ABOUT") @Description("Whether what is said about it, or by it.")
          StatementPart as,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    Part part = as == StatementPart.SPEAKER ? Part.SPEAKER : Part.ABOUT;
    return FactLists.statements(organisation, part, first, after);
  }

  @Description(
      "What it came from and what it became, over many hops, whatever the time asked about.")
  public CompletionStage<OrganisationLineage> lineage(
      @Source Organisation organisation,
      @Nullable @DefaultValue("BOTH") @Description("Which way to follow.")
          LineageDirection direction,
      @Nullable @DefaultValue("10") @Description("How many hops at most: 1 to 50.") Integer depth) {
    return OrganisationLineage.of(
        organisation,
        direction == null ? LineageDirection.BOTH : direction,
        depth == null ? 10 : depth);
  }
}
