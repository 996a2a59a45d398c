package org.remit.register.set;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.remit.domain.Days;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.store.bulk.StatedRow;
import org.remit.store.bulk.StatedRows;

/** Settles on which days the facts of registers hold, after an import has changed some of them. */
public final class RuleAtADay {
  private RuleAtADay() {}

  /** Existences first: what else rows state holds while the organisations existed. */
  public static void settle(StatedRows rows) {
    rows.begin();
    settle(rows, RowHistory::existences);
    rows.apply();
    rows.noteLives();
    settle(rows, RowHistory::others);
    rows.limitOthers();
    rows.apply();
  }

  private interface Settling {
    List<StatedRow.Settled> of(StatedRow row, Function<EntityId, Days> lives);
  }

  private static void settle(StatedRows rows, Settling settling) {
    rows.each(some -> {
      Map<EntityId, Days> lives = rows.lives(organisations(some));
      rows.settle(
          some.stream()
              .flatMap(row -> settling.of(row, id -> lives.getOrDefault(id, Days.ALL)).stream())
              .toList());
    });
  }

  private static Set<EntityId> organisations(List<StatedRow> rows) {
    var all = new HashSet<EntityId>();
    for (StatedRow row : rows) {
      row.others().values().forEach(all::addAll);
      for (StatedRow.Settled fact : row.facts()) {
        all.add(fact.fact().subject());
        if (fact.fact() instanceof Fact.Relation relation) {
          all.add(relation.to());
        }
      }
    }
    return all;
  }
}
