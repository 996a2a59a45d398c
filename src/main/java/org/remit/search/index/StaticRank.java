package org.remit.search.index;

import java.time.LocalDate;
import java.util.List;

/**
 * The order of hits with the same score, which does not depend on the query: what is known from
 * more than a register, then by kind, then what has no end, then the shorter title.
 */
public final class StaticRank {
  public static final List<SearchKind> KINDS = List.of(SearchKind.values());
  private static final int TITLE_BITS = 16;
  private static final int LONGEST_TITLE = (1 << TITLE_BITS) - 1;
  private static final int KIND_BITS = 8;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;
  private static final int KIND_SHIFT = TITLE_BITS + 1;

  private StaticRank() {}

  /** Smaller comes first. */
  static long of(Indexable thing) {
    int title = thing.title() == null ? LONGEST_TITLE : thing.title().length();
    long rank = thing.prominent() ? 0 : 1;
    rank = rank << KIND_BITS | KINDS.indexOf(thing.kind());
    rank = rank << 1 | (current(thing) ? 0 : 1);
    return rank << TITLE_BITS | Math.min(title, LONGEST_TITLE);
  }

  /** The kind of a thing of this rank. */
  public static SearchKind kind(long rank) {
    return KINDS.get(kindNumber(rank));
  }

  /** The number of that kind, from 0. */
  public static int kindNumber(long rank) {
    return (int) (rank >> KIND_SHIFT) & KIND_MASK;
  }

  /** Whether no end of it is known. */
  static boolean current(Indexable thing) {
    return thing.held().isEmpty()
        || thing.held().stream().anyMatch(period -> period.last().equals(LocalDate.MAX));
  }
}
