package org.remit.search.index;

import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;

/**
 * The user data of the commit that completes an index.
 *
 * @param count how many things are in it
 */
record CommitData(int release, int count, AcronymSynonyms acronyms) {
  /** Raise it when what is indexed, or how, changes: an index of another format is rebuilt. */
  static final int FORMAT = 4;

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
  static CommitData read(Map<String, String> marks, String from) throws CorruptIndexException {
    if (!Integer.toString(FORMAT).equals(marks.get("format"))) {
      throw new CorruptIndexException(
          "format %s, wanted %d".formatted(marks.get("format"), FORMAT), from);
    }
    return new CommitData(
        Integer.parseInt(marks.getOrDefault("release", "0")),
        Integer.parseInt(marks.getOrDefault("count", "-1")),
        AcronymSynonyms.read(marks.getOrDefault("acronyms", "")));
  }
}
