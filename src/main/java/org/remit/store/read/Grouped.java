package org.remit.store.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.remit.domain.EntityId;

/** Rows that were read for many entities at once, by the entity for which each was asked. */
final class Grouped {
  private Grouped() {}

  /** A value, and the entity for which it was asked. */
  record Of<T>(EntityId parent, T value) {}

  /** The values of each parent, in the order of the rows. */
  static <T> Map<EntityId, List<T>> by(List<Of<T>> rows) {
    var byParent = new LinkedHashMap<EntityId, List<T>>();
    for (Of<T> row : rows) {
      byParent.computeIfAbsent(row.parent(), _ -> new ArrayList<>()).add(row.value());
    }
    return byParent;
  }

  /** The one value of each parent. */
  static <T> Map<EntityId, T> one(List<Of<T>> rows) {
    return mapped(by(rows), List::getFirst);
  }

  /** The page of each parent, whose rows were read one further. */
  static <T> Map<EntityId, Page<T>> paged(List<Of<T>> rows, PageRequest page) {
    return mapped(by(rows), values -> Page.of(values, page.first()));
  }

  static <A, B> Map<EntityId, B> mapped(Map<EntityId, A> map, Function<A, B> function) {
    var mapped = new LinkedHashMap<EntityId, B>();
    map.forEach((id, value) -> mapped.put(id, function.apply(value)));
    return mapped;
  }
}
