package org.remit.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remit.domain.Fact;
import org.remit.domain.RelationKind;

/**
 * Counts what older editions of a set have as open, one for each row, and how much of it the newest
 * leaves out.
 */
final class OpenRows {
  private final Map<LocalDate, Count> byEdition = new TreeMap<>();

  private static final class Count {
    private long open;
    private long left;
  }

  /** Whether it is the one open fact that stands for its row. */
  static boolean standsForARow(Fact fact) {
    boolean rowOfItsOwn =
        fact instanceof Fact.Existence
            || (fact instanceof Fact.Relation relation
                && relation.relationKind() == RelationKind.MEMBER_OF);
    return rowOfItsOwn && fact.period().to() == null;
  }

  /** Notes how many are open in an edition. */
  void open(LocalDate edition, long count) {
    of(edition).open += count;
  }

  /** Notes that one of them is left out. */
  void left(LocalDate edition) {
    of(edition).left++;
  }

  boolean isAnyLeft(LocalDate edition) {
    return of(edition).left > 0;
  }

  private Count of(LocalDate edition) {
    return byEdition.computeIfAbsent(edition, _ -> new Count());
  }

  /** Of each edition of which anything is left out. */
  List<LeftOut> leftOut() {
    return byEdition.entrySet().stream()
        .filter(entry -> entry.getValue().left > 0)
        .map(entry -> new LeftOut(entry.getKey(), entry.getValue().left, entry.getValue().open))
        .toList();
  }
}
