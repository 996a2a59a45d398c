package org.remit.records.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact.Tenure;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.Problem;
import org.remit.domain.term.Capacity;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.yaml.SourcePosition;

/**
 * No two persons hold one role substantively on the same day. Only certain days count, so that a
 * handover within one month is no overlap: a tenure certainly lasts from the last day that its
 * start can mean to the first day that its end can mean. Without an end it continues; without a
 * start only the end is certain. A missing start or end is replaced by the time when the tenure was
 * seen.
 */
final class OverlappingTenures implements Rule {
  /** A tenure and the days on which it was certainly held, both included. */
  private record Certain(Tenure tenure, SourcePosition place, LocalDate first, LocalDate last) {
    boolean overlaps(Certain other) {
      return !first.isAfter(other.last) && !other.first.isAfter(last);
    }
  }

  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    var byRole = new TreeMap<EntityId, List<Certain>>();
    for (var fact : set.facts()) {
      if (fact.value() instanceof Tenure tenure && tenure.capacity() == Capacity.SUBSTANTIVE) {
        Certain certain = certain(tenure, fact.place());
        if (certain != null) {
          byRole.computeIfAbsent(tenure.role(), role -> new ArrayList<>()).add(certain);
        }
      }
    }
    byRole.values().forEach(tenures -> compare(tenures, problems));
  }

  private static void compare(List<Certain> tenures, Consumer<Problem> problems) {
    for (int i = 0; i < tenures.size(); i++) {
      for (int j = 0; j < i; j++) {
        Certain earlier = tenures.get(j);
        Certain later = tenures.get(i);
        if (!later.tenure().person().equals(earlier.tenure().person()) && later.overlaps(earlier)) {
          problems.accept(problem(later, earlier));
        }
      }
    }
  }

  private static Problem problem(Certain later, Certain earlier) {
    return later
        .place()
        .problem(
            "two substantive tenures of one role overlap",
            "%s of %s, and %s at %s %s"
                .formatted(
                    later.tenure().period().text(),
                    later.tenure().role(),
                    earlier.tenure().person(),
                    earlier.place().text(),
                    earlier.tenure().period().text()),
            "periods that do not meet, or capacity INTERIM or ACTING for one of them");
  }

  private static @Nullable Certain certain(Tenure tenure, SourcePosition place) {
    Period period = tenure.period();
    PartialDate from = period.from() == null ? period.seen() : period.from();
    PartialDate to = period.to() == null ? period.seen() : period.to();
    if (from == null && to == null) {
      return null;
    }
    LocalDate last = to == null ? LocalDate.MAX : to.first();
    LocalDate first = from == null ? last : from.last();
    return last.isBefore(first) ? null : new Certain(tenure, place, first, last);
  }
}
