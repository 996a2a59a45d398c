package org.remit.search.index;

import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;

/**
 * What a finished index says of itself.
 *
 * @param count how many things are in it
 */
record IndexMarks(int release, int count, Acronyms acronyms) {
  /** Raised when what is indexed, or how, changes: an index of another number is built anew. */
  static final int FORMAT = 3;

  Map<String, String> write() {
    return Map.of(
        "format", Integer.toString(FORMAT),
        "release", Integer.toString(release),
        "count", Integer.toString(count),
        "acronyms", acronyms.write());
  }

  /**
   * @param from which index, for the message
   * @throws CorruptIndexException when it is not an index of this format
   */
  static IndexMarks read(Map<String, String> marks, String from) throws CorruptIndexException {
    if (!Integer.toString(FORMAT).equals(marks.get("format"))) {
      throw new CorruptIndexException(
          "format %s, wanted %d".formatted(marks.get("format"), FORMAT), from);
    }
    return new IndexMarks(
        Integer.parseInt(marks.getOrDefault("release", "0")),
        Integer.parseInt(marks.getOrDefault("count", "-1")),
        Acronyms.read(marks.getOrDefault("acronyms", "")));
  }
}
