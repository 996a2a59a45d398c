package org.remit.register.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.term.RelationKind;
import org.remit.store.bulk.StatedFact;

/**
 * Counts what older editions of a set have as open, one for each row, and how much of it the newest
 * leaves out. A row is known by its codes, as the organisation that they mean may differ between
 * editions.
 */
final class OpenRows {
  private final Map<LocalDate, Count> byEdition = new TreeMap<>();
  private final Set<Codes> listed = new HashSet<>();

  private static final class Count {
    private long open;
    private final List<Codes> left = new ArrayList<>();
  }

  /** Whether it is the one fact that stands for its row. */
  static boolean standsForARow(Fact.OfRegister fact) {
    return fact instanceof Fact.Existence
        || (fact instanceof Fact.Relation relation
            && relation.relationKind() == RelationKind.MEMBER_OF);
  }

  /** What a row is known by: its code, of a membership also that of the body. */
  private record Codes(@Nullable String code, @Nullable String other) {
    static Codes of(StatedFact stated) {
      return new Codes(
          stated.code(), stated.fact() instanceof Fact.Relation ? stated.otherCode() : null);
    }
  }

  /** Notes that the newest edition lists the row of a fact. */
  void listed(StatedFact stated) {
    listed.add(Codes.of(stated));
  }

  /**
   * As {@link #listed(StatedFact)}.
   *
   * @param other the second code of a membership; null for any other row
   */
  void listed(@Nullable String code, @Nullable String other) {
    listed.add(new Codes(code, other));
  }

  /** Notes how many are open in an edition. */
  void open(LocalDate edition, long count) {
    of(edition).open += count;
  }

  /** Notes an open row whose claim no newer edition makes. */
  void left(LocalDate edition, StatedFact stated) {
    of(edition).left.add(Codes.of(stated));
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
  List<Omission> omissions() {
    var all = new ArrayList<Omission>();
    byEdition.forEach((edition, count) -> {
      long left = count.left.stream().filter(codes -> !listed.contains(codes)).count();
      if (left > 0) {
        all.add(new Omission(edition, left, count.open));
      }
    });
    return List.copyOf(all);
  }
}
