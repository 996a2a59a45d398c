package org.remit.domain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in the input, with what its author needs to correct it.
 *
 * @param file as the reader was given it
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1; 0 where the line as a whole is meant
 * @param id the record concerned; null where none could be read
 * @param what the rule that is broken, in a few words
 * @param found what stands there
 * @param wanted what to write instead
 */
public record Problem(
    String file,
    int line,
    int column,
    @Nullable String id,
    String what,
    String found,
    String wanted)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::what)
          .thenComparing(Problem::found);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /**
   * {@code file:line:column: id: what, found, wanted}, with {@code -} for an id that could not be
   * read. Where there is no column the line, and where there is no id the id is left out with it.
   */
  @Override
  public String toString() {
    return "%s: %s, found %s, wanted %s".formatted(place(), what, found, wanted);
  }

  private String place() {
    if (column > 0) {
      return "%s:%d:%d: %s".formatted(file, line, column, id == null ? "-" : id);
    }
    String at = line > 0 ? file + ":" + line : file;
    return id == null ? at : at + ": " + id;
  }
}
