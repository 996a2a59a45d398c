package org.remit.store.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.remit.domain.Citation;
import org.remit.domain.Fact;
import org.remit.domain.RelationKind;

/**
 * Counts what older editions of a set have as open, one for each row, and how much of it the newest
 * leaves out. A row is known by its codes: whom they mean may differ from edition to edition.
 */
final class OpenRows {
  private final Map<LocalDate, Count> byEdition = new TreeMap<>();
  private final Set<String> listed = new HashSet<>();

  private static final class Count {
    private long open;
    private final List<String> left = new ArrayList<>();
  }

  /** Whether it is the one fact that stands for its row. */
  static boolean standsForARow(Fact fact) {
    return fact instanceof Fact.Existence
        || (fact instanceof Fact.Relation relation
            && relation.relationKind() == RelationKind.MEMBER_OF);
  }

  /** What a row is known by: its code, of a membership also that of the body. */
  private static String codes(Fact fact) {
    Citation cited = fact.citations().getFirst();
    String row = cited.locator().value();
    return fact instanceof Fact.Relation ? row + " " + cited.phrase() : row;
  }

  /** Notes that the newest edition lists the row. */
  void listed(Fact fact) {
    listed(codes(fact));
  }

  /** As {@link #listed(Fact)}, by the codes of the row with a space between. */
  void listed(String codes) {
    listed.add(codes);
  }

  /** Notes how many are open in an edition. */
  void open(LocalDate edition, long count) {
    of(edition).open += count;
  }

  /** Notes that nobody newer claims what an open row does. */
  void left(LocalDate edition, Fact fact) {
    of(edition).left.add(codes(fact));
  }

  boolean isAnyLeft(LocalDate edition) {
    return !of(edition).left.isEmpty();
  }

  boolean isAnyLeft() {
    return byEdition.values().stream().anyMatch(count -> !count.left.isEmpty());
  }

  private Count of(LocalDate edition) {
    return byEdition.computeIfAbsent(edition, _ -> new Count());
  }

  /** Of each edition of which anything is left out. */
  List<LeftOut> leftOut() {
    var all = new ArrayList<LeftOut>();
    byEdition.forEach((edition, count) -> {
      long left = count.left.stream().filter(codes -> !listed.contains(codes)).count();
      if (left > 0) {
        all.add(new LeftOut(edition, left, count.open));
      }
    });
    return List.copyOf(all);
  }
}
