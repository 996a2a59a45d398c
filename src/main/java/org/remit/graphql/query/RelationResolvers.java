package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.term.RelationKind;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.OrganisationLineage;
import org.remit.graphql.fact.RelationFact;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.LineageDirection;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Lineage;

/** Relations between organisations, and the lineages that successions make. */
@GraphQLApi
@Singleton
class RelationResolvers {
  private static final int MOST_HOPS = 50;
  private static final Lineage NONE = new Lineage(List.of(), false);

  @Description("How it stands to other organisations then.")
  public Connection<RelationFact> relations(
      @Source Organisation organisation,
      @Nullable @Description("Only relations of this kind.") RelationKind kind,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = organisation.context();
    EntityId id = organisation.id();
    Paging paging = Paging.of(context, first, 50, after, "relations", id, kind);
    FactSelection all = FactSelection.of(FactKind.RELATION, context.when());
    return FactLists.of(
        context,
        paging,
        FactLists.mentioningAny(
            context,
            new FactLists.Group(id, Set.of(id)),
            Set.of(Part.FROM, Part.TO),
            kind == null ? all : all.ofRelation(Set.of(kind)),
            paging.request()),
        RelationFact.class);
  }

  @Description(
      "What it came from and what it became, over many hops, whatever the time asked about.")
  public CompletionStage<OrganisationLineage> lineage(
      @Source Organisation organisation,
      @Nullable @DefaultValue("BOTH") @Description("Which way to follow.")
          LineageDirection direction,
      @Nullable @DefaultValue("10") @Description("How many hops at most: 1 to 50.") Integer depth) {
    int hops = depth == null ? 10 : depth;
    if (hops < 1 || hops > MOST_HOPS) {
      throw ArgumentErrors.badArgument(
          "depth is %d; write a number from 1 to %d".formatted(hops, MOST_HOPS));
    }
    return part(organisation, direction != LineageDirection.SUCCESSORS, true, hops)
        .thenCombine(
            part(organisation, direction != LineageDirection.PREDECESSORS, false, hops),
            (before, behind) ->
                new OrganisationLineage(
                    organisation,
                    Stream.concat(before.relations().stream(), behind.relations().stream())
                        .distinct()
                        .sorted(
                            Comparator.comparing((StoredFact fact) -> fact.fact().period().first())
                                .thenComparing(fact -> fact.id().toString()))
                        .toList(),
                    before.truncated() || behind.truncated()));
  }

  private static CompletionStage<Lineage> part(
      Organisation organisation, boolean wanted, boolean back, int hops) {
    ReadContext context = organisation.context();
    return wanted
        ? context
            .reads()
            .load(
                List.of("lineage", back, hops),
                organisation.id(),
                NONE,
                (Set<EntityId> ids) -> context.snapshot().lineages().of(ids, back, hops))
        : CompletableFuture.completedFuture(NONE);
  }
}
