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
  private final boolean frozen;
  private final StringBuilder rows = new StringBuilder();

  /**
   * @param columns the table and its columns, as {@code mention (entity, part, fact)}
   * @param frozen whether rows are written as if they had been there for ever; only into a table
   *     that was made in the same transaction
   */
  CopyRows(CopyLine line, String columns, boolean frozen) {
    this.line = line;
    this.frozen = frozen;
    this.copy = "copy %s from stdin%s".formatted(columns, frozen ? " (freeze)" : "");
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
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped != null) {
        rows.append(text, copied, i).append(escaped);
        copied = i + 1;
      }
    }
    rows.append(text, copied, text.length());
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> null;
    };
  }

  /** Sends what has gathered; it has arrived when the line is settled. */
  void send() {
    if (!rows.isEmpty()) {
      line.send(copy, rows.toString().getBytes(StandardCharsets.UTF_8), frozen);
      rows.setLength(0);
    }
  }
}
