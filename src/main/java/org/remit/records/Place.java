package org.remit.records;

import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something stands.
 *
 * @param line counted from 1; 0 for the file as a whole
 * @param column counted from 1; 0 for the line as a whole
 * @param id the record it belongs to; null where none can be read
 */
record Place(String file, int line, int column, @Nullable String id) implements Comparable<Place> {
  static Place of(String file, Mark mark, @Nullable String id) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, id);
  }

  static Place whole(String file) {
    return new Place(file, 0, 0, null);
  }

  Problem problem(String what, String found, String wanted) {
    return new Problem(file, line, column, id, what, found, wanted);
  }

  /** For reading, as another place that a problem names: {@code file:line}. */
  String text() {
    return file + ":" + line;
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }
}
