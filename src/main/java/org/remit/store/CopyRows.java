package org.remit.store;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into one table by COPY, sent whenever some megabytes have gathered. Not for use
 * by several threads.
 */
final class CopyRows {
  private static final int BATCH_CHARS = 2 << 20;

  private final CopyLine line;
  private final String copy;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param columns the table and its columns, as {@code mention (entity, part, fact)}
   */
  CopyRows(CopyLine line, String columns) {
    this.line = line;
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

  /** Sends what has gathered; it has arrived when the line is settled. */
  void send() {
    if (!rows.isEmpty()) {
      line.send(copy, rows.toString().getBytes(StandardCharsets.UTF_8));
      rows.setLength(0);
    }
  }
}
