package org.remit.records.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.remit.domain.EntityId;
import org.remit.domain.Fact.Relation;
import org.remit.domain.Problem;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.SuccessionHow;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.yaml.SourcePosition;

/**
 * No organisation succeeds itself. Transfers and successions for one function do not count: what
 * moved to another body may move back.
 */
final class SuccessionCycles implements Rule {
  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    Map<EntityId, Set<EntityId>> steps = new HashMap<>();
    Map<List<EntityId>, SourcePosition> places = new HashMap<>();
    for (var fact : set.facts()) {
      if (fact.value() instanceof Relation relation && isWhole(relation)) {
        steps.computeIfAbsent(relation.from(), from -> new HashSet<>()).add(relation.to());
        places.putIfAbsent(
            List.of(relation.from(), relation.to()), fact.item().place("organisation"));
      }
    }
    for (List<EntityId> cycle : Cycle.find(steps)) {
      SourcePosition place = places.get(List.of(cycle.getLast(), cycle.getFirst()));
      if (place != null) {
        problems.accept(
            place.problem(
                "a body that is followed by itself",
                Cycle.text(cycle),
                "successions that lead from older to newer bodies"));
      }
    }
  }

  private static boolean isWhole(Relation relation) {
    return relation.relationKind() == RelationKind.SUCCEEDED_BY
        && relation.how() != SuccessionHow.TRANSFER
        && relation.forFunction() == null;
  }
}
