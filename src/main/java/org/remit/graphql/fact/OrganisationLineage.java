package org.remit.graphql.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.LineageDirection;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;

/** The GraphQL type Lineage. */
@Name("Lineage")
@Description("What an organisation came from and what it became, over many hops.")
public final class OrganisationLineage {
  private static final int MOST = 50;
  private static final org.remit.store.read.Lineage NONE =
      new org.remit.store.read.Lineage(List.of(), false);

  private final Organisation organisation;
  private final List<StoredFact> successions;
  private final boolean truncated;

  private OrganisationLineage(
      Organisation organisation, List<StoredFact> successions, boolean truncated) {
    this.organisation = organisation;
    this.successions = successions;
    this.truncated = truncated;
  }

  public static CompletionStage<OrganisationLineage> of(
      Organisation organisation, LineageDirection direction, int depth) {
    if (depth < 1 || depth > MOST) {
      throw ArgumentErrors.badArgument(
          "depth is %d; write a number from 1 to %d".formatted(depth, MOST));
    }
    return part(organisation, direction != LineageDirection.SUCCESSORS, true, depth)
        .thenCombine(
            part(organisation, direction != LineageDirection.PREDECESSORS, false, depth),
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

  private static CompletionStage<org.remit.store.read.Lineage> part(
      Organisation organisation, boolean wanted, boolean back, int depth) {
    if (!wanted) {
      return CompletableFuture.completedFuture(NONE);
    }
    ReadContext view = organisation.view();
    return view.loads()
        .load(
            List.of("lineage", back, depth),
            organisation.id(),
            NONE,
            (Set<EntityId> ids) -> view.snapshot().lineages().of(ids, back, depth));
  }

  @Description("All organisations in it, this one included, in the order the relations name them.")
  public CompletionStage<List<@NonNull Organisation>> getNodes() {
    var ids = new LinkedHashSet<EntityId>();
    for (StoredFact stored : successions) {
      var relation = (Fact.Relation) stored.fact();
      ids.add(relation.from());
      ids.add(relation.to());
    }
    ids.add(organisation.id());
    return organisation.view().things(new ArrayList<>(ids), Organisation.class);
  }

  @Description("The successions, in order of time.")
  public List<@NonNull RelationFact> getRelations() {
    return FactNode.all(organisation.view(), successions, RelationFact.class);
  }

  @Description("Whether more lie beyond the depth that was asked for.")
  public boolean getTruncated() {
    return truncated;
  }
}
