package org.remit.records.rule;

import java.util.function.Consumer;
import org.remit.domain.EntityId;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.fact.RecordSet.Reference;

/** Every id that is used is the id or an alias of a record. */
final class UnknownIds implements Rule {
  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    set.references().stream()
        .filter(reference -> !ids.has(reference.id()))
        .map(reference -> problem(reference, ids))
        .forEach(problems);
  }

  private static Problem problem(Reference reference, DeclaredIds ids) {
    EntityId id = reference.id();
    String wanted =
        ids.closest(id.toString(), id.kind().prefix() + "/.+")
            .map(closest -> "perhaps " + closest)
            .orElse("the id of a record, or a record of this id");
    return reference.place().problem("an unknown id", id.toString(), wanted);
  }
}
