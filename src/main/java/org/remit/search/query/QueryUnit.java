package org.remit.search.query;

import java.util.List;
import org.remit.search.index.Analysis;

/**
 * What has to be found together: a word, a quoted phrase, or an acronym with the names it stands
 * for.
 *
 * @param alternatives ways to say it, the user's own first; any will do
 */
record QueryUnit(List<Alternative> alternatives) {
  QueryUnit {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether it is a word like "the", which a match may lack. */
  boolean stop() {
    return alternatives.size() == 1
        && !alternatives.getFirst().together()
        && alternatives.getFirst().words().stream().allMatch(Word::stop);
  }

  /** The words that the user typed. */
  List<Word> typed() {
    return alternatives.getFirst().words();
  }

  /**
   * One way to say it.
   *
   * @param words in order
   * @param together whether they must stand side by side
   */
  record Alternative(List<Word> words, boolean together) {
    Alternative {
      words = List.copyOf(words);
    }
  }

  /**
   * A word.
   *
   * @param plain as {@link Analysis#PLAIN} has it; the stem where the user did not type the word
   * @param stop whether it is a word like "the"
   */
  record Word(String stem, String plain, boolean stop) {}
}
