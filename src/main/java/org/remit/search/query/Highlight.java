package org.remit.search.query;

import java.util.List;

/**
 * A piece of text with the words that matched. It is plain text, never markup.
 *
 * @param text a name, or a piece of a body; of a body under a closed licence twelve words at most
 * @param marks what matched, in order, without overlap
 */
public record Highlight(String text, List<Mark> marks) {
  public Highlight {
    marks = List.copyOf(marks);
  }

  /**
   * A piece of the text.
   *
   * @param start its first character (UTF-16), counted from 0
   * @param end the offset after its last character
   */
  public record Mark(int start, int end) {
    public Mark {
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("no mark goes from %d to %d".formatted(start, end));
      }
    }
  }
}
