package org.remit.ods.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.remit.domain.PartialDate;
import org.remit.ods.row.Succession;

/**
 * Infers from the memberships of practices which body followed which: a body whose memberships have
 * all ended was followed by each that took at least one in {@value #ONE_IN}, and at least {@value
 * #FEWEST}, of the practices that were its members on its last day, on the next day. Its last day
 * is the first on which at least half of its members left and at most one in {@value #ONE_IN}
 * stayed behind; else the last on which it had any.
 */
final class InferredSuccessions {
  /**
   * A body that took fewer than one in this many took single practices, not the other's place. The
   * shares in the register's history are far apart: of 1,320 transfers 188 have less than a
   * twentieth, and 30 lie between that and a tenth.
   */
  static final int ONE_IN = 10;

  /** One practice shows only where it went itself. */
  static final int FEWEST = 2;

  /**
   * Bodies succeed one another on the first of a month. On other days it takes this many practices:
   * in the register's history a body of 44 did so, while two hubs that continued for years lost
   * three and seven.
   */
  static final int FEWEST_WITHIN_A_MONTH = 20;

  private final Map<String, List<MembershipRow>> byParent = new TreeMap<>();
  private final Map<Joining, Set<String>> joined = new HashMap<>();

  void add(MembershipRow row) {
    byParent.computeIfAbsent(row.parent(), _ -> new ArrayList<>()).add(row);
    joined
        .computeIfAbsent(new Joining(row.practice(), row.joined().first()), _ -> new HashSet<>(2))
        .add(row.parent());
  }

  /** Hands over each succession, in the order of codes, with a practice that shows it. */
  void successions(BiConsumer<Succession, String> to) {
    byParent.forEach((parent, rows) -> {
      if (lastDay(rows).equals(LocalDate.MAX)) {
        return;
      }
      LocalDate last = dayOfTransfer(rows);
      List<String> members =
          rows.stream()
              .filter(row -> row.period().last().equals(last))
              .map(MembershipRow::practice)
              .sorted()
              .toList();
      LocalDate next = last.plusDays(1);
      int fewest = next.getDayOfMonth() == 1 ? FEWEST : FEWEST_WITHIN_A_MONTH;
      takers(parent, members, next)
          .forEach((taker, practices) -> {
            if (practices.size() >= fewest && practices.size() * ONE_IN >= members.size()) {
              to.accept(new Succession(parent, taker, PartialDate.of(next)), practices.getFirst());
            }
          });
    });
  }

  /** The last day with members; {@link LocalDate#MAX} while there are any. */
  private static LocalDate lastDay(List<MembershipRow> rows) {
    return rows.stream()
        .map(row -> row.period().last())
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /** The day on which its practices left together, even if a few stayed. */
  private static LocalDate dayOfTransfer(List<MembershipRow> rows) {
    return rows.stream()
        .map(row -> row.period().last())
        .distinct()
        .sorted()
        .filter(day -> isTransfer(rows, day))
        .findFirst()
        .orElseGet(() -> lastDay(rows));
  }

  private static boolean isTransfer(List<MembershipRow> rows, LocalDate day) {
    long members = 0;
    long leaving = 0;
    long staying = 0;
    for (MembershipRow row : rows) {
      LocalDate left = row.period().last();
      boolean joined = !row.period().first().isAfter(day);
      members += joined && !left.isBefore(day) ? 1 : 0;
      leaving += left.equals(day) ? 1 : 0;
      staying += left.isAfter(day) ? 1 : 0;
    }
    return leaving * 2 >= members && staying * ONE_IN <= members;
  }

  /** The bodies that practices joined on a day, with those practices in their order. */
  private Map<String, List<String>> takers(String parent, List<String> members, LocalDate day) {
    var takers = new TreeMap<String, List<String>>();
    for (String practice : members) {
      for (String taker : joined.getOrDefault(new Joining(practice, day), Set.of())) {
        if (!taker.equals(parent)) {
          takers.computeIfAbsent(taker, _ -> new ArrayList<>()).add(practice);
        }
      }
    }
    return takers;
  }

  private record Joining(String practice, LocalDate day) {}
}
