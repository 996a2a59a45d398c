package org.remit.records.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.remit.domain.Fact;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.fact.RecordSet.Placed;
import org.remit.records.yaml.SourcePosition;

/** No fact is recorded twice with the same content and the same citations. */
final class DuplicateFacts implements Rule {
  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    Map<Fact, SourcePosition> seen = new HashMap<>();
    for (Placed<Fact> fact : set.facts()) {
      SourcePosition before = seen.putIfAbsent(fact.value(), fact.place());
      if (before != null) {
        problems.accept(
            fact.place()
                .problem(
                    "a fact given twice",
                    "the same at " + before.text(),
                    "each fact once; a second source goes into cite"));
      }
    }
  }
}
