package org.remit.register.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.When;
import org.remit.store.StoredFact;

/**
 * Which names or addresses an organisation has at a time. Facts whose days were settled by the rule
 * at a day have those days. For others, of releases made before that rule, the rule of their time
 * is kept: each counts from the day after the last edition that stated another, and the first for
 * all time before.
 */
public final class NamesBetweenEditions {
  private NamesBetweenEditions() {}

  /** A row of a set. */
  private record Row(String source, @Nullable String code) {}

  /**
   * Those at the time, in their order.
   *
   * @param facts all of one organisation and one kind, of any time
   */
  public static List<StoredFact> at(Collection<StoredFact> facts, When when) {
    Set<UUID> overtaken = new HashSet<>();
    Set<UUID> foremost = new HashSet<>();
    for (List<StoredFact> stated : byRow(facts).values()) {
      LocalDate before = LocalDate.MIN;
      for (StoredFact fact : stated) {
        LocalDate last = fact.fact().period().last();
        if (fact.days() == null && fact.fact().period().from() == null) {
          boolean isThen = !when.last().isBefore(before) && !when.first().isAfter(last);
          (isThen ? foremost : overtaken).add(fact.id());
        }
        before = last.equals(LocalDate.MAX) ? last : last.plusDays(1);
      }
    }
    return facts.stream()
        .filter(fact ->
            foremost.contains(fact.id()) || (!overtaken.contains(fact.id()) && fact.held(when)))
        .toList();
  }

  /** Those of registers, by the row that states them, in the order of the editions. */
  private static Map<Row, List<StoredFact>> byRow(Collection<StoredFact> facts) {
    var rows = new HashMap<Row, List<StoredFact>>();
    for (StoredFact fact : facts) {
      if (fact.ofRegister()) {
        rows.computeIfAbsent(new Row(fact.source(), fact.code()), _ -> new ArrayList<>(2))
            .add(fact);
      }
    }
    rows.values()
        .forEach(stated -> stated.sort(Comparator.comparing(fact -> fact.fact().period().last())));
    return rows;
  }
}
