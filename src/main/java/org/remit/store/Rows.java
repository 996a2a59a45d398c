package org.remit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;

/** Rows of the tables as values. */
final class Rows {
  private Rows() {}

  /** A value, and the entity for which it was asked. */
  record Of<T>(EntityId parent, T value) {}

  static StoredFact fact(ResultSet row) throws SQLException {
    return new StoredFact(
        row.getObject("id", UUID.class),
        row.getString("source"),
        RecordJson.fact(FactKind.valueOf(row.getString("kind")), row.getString("content")),
        row.getString("sort"),
        row.getInt("first_release"),
        optionalInt(row, "last_release"));
  }

  static Entity entity(ResultSet row) throws SQLException {
    return RecordJson.entity(EntityKind.valueOf(row.getString("kind")), row.getString("content"));
  }

  static EntityId parent(ResultSet row) throws SQLException {
    return EntityId.of(row.getString("parent"));
  }

  static @Nullable Integer optionalInt(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }

  /** The values of each parent, in the order of the rows. */
  static <T> Map<EntityId, List<T>> grouped(List<Of<T>> rows) {
    var byParent = new LinkedHashMap<EntityId, List<T>>();
    for (Of<T> row : rows) {
      byParent.computeIfAbsent(row.parent(), _ -> new ArrayList<>()).add(row.value());
    }
    return byParent;
  }

  /** The page of each parent, whose rows were read one further. */
  static <T> Map<EntityId, Page<T>> paged(List<Of<T>> rows, PageRequest page) {
    return mapped(grouped(rows), values -> Page.of(values, page.first()));
  }

  static <A, B> Map<EntityId, B> mapped(Map<EntityId, A> map, Function<A, B> function) {
    var mapped = new LinkedHashMap<EntityId, B>();
    map.forEach((id, value) -> mapped.put(id, function.apply(value)));
    return mapped;
  }
}
