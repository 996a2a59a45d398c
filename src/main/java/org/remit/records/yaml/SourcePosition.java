package org.remit.records.yaml;

import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.yaml.snakeyaml.error.Mark;

/**
 * A position in a file of records.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 * @param id the record it belongs to; null where none can be read
 */
public record SourcePosition(String file, int line, int column, @Nullable String id)
    implements Comparable<SourcePosition> {
  public static SourcePosition of(String file, Mark mark, @Nullable String id) {
    return new SourcePosition(file, mark.getLine() + 1, mark.getColumn() + 1, id);
  }

  public static SourcePosition whole(String file) {
    return new SourcePosition(file, 0, 0, null);
  }

  public Problem problem(String what, String found, String wanted) {
    return new Problem(file, line, column, id, what, found, wanted);
  }

  /** As a problem names another position: {@code file:line}. */
  public String text() {
    return file + ":" + line;
  }

  @Override
  public int compareTo(SourcePosition other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
