package org.remit.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table by COPY, sent whenever some megabytes have gathered. Not for use
 * by several threads.
 */
final class CopyRows {
  private static final int BATCH_CHARS = 4 << 20;

  private final Connection connection;
  private final String copy;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param columns the table and its columns, as {@code mention (entity, part, fact)}
   */
  CopyRows(Connection connection, String columns) {
    this.connection = connection;
    this.copy = "copy " + columns + " from stdin";
  }

  /** Adds a row; null is SQL's null. */
  void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        rows.append('\t');
      }
      append(values[i]);
    }
    rows.append('\n');
    if (rows.length() > BATCH_CHARS) {
      send();
    }
  }

  private void append(@Nullable Object value) {
    if (value == null) {
      rows.append("\\N");
      return;
    }
    String text = value.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> rows.append("\\\\");
        case '\t' -> rows.append("\\t");
        case '\n' -> rows.append("\\n");
        case '\r' -> rows.append("\\r");
        default -> rows.append(c);
      }
    }
  }

  /** Sends what has gathered. */
  void send() {
    if (rows.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new StringReader(rows.toString()));
    } catch (SQLException e) {
      throw new StoreException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    rows.setLength(0);
  }
}
