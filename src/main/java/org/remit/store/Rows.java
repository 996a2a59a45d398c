package org.remit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;

/** Rows of the tables as values. */
public final class Rows {
  private Rows() {}

  public static StoredFact fact(ResultSet row) throws SQLException {
    return new StoredFact(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("code"),
        RecordJson.fact(FactKind.valueOf(row.getString("kind")), row.getString("content")),
        days(row.getString("days")),
        days(row.getString("unsure")),
        row.getString("sort"),
        row.getInt("first_release"),
        optionalInt(row, "last_release"));
  }

  public static Entity entity(ResultSet row) throws SQLException {
    return RecordJson.entity(EntityKind.valueOf(row.getString("kind")), row.getString("content"));
  }

  /** The days that a column of type datemultirange has as its text. */
  public static @Nullable Days days(@Nullable String text) {
    return text == null ? null : Days.parse(text);
  }

  static @Nullable Integer optionalInt(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
