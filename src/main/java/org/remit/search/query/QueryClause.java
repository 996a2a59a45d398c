package org.remit.search.query;

import java.util.List;
import org.remit.search.index.Analysis;

/**
 * A part of the query that matches as a whole: a word, a quoted phrase, or an acronym with its
 * synonyms.
 *
 * @param alternatives of which one has to match; first the words that the user typed
 */
record QueryClause(List<Alternative> alternatives) {
  QueryClause {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether it is a stop word like "the", which a match may lack. */
  boolean stop() {
    return alternatives.size() == 1
        && !alternatives.getFirst().phrase()
        && alternatives.getFirst().words().stream().allMatch(Word::stop);
  }

  /** The words that the user typed. */
  List<Word> typed() {
    return alternatives.getFirst().words();
  }

  /**
   * What the user typed, or a synonym.
   *
   * @param words in order
   * @param phrase whether they must be adjacent
   */
  record Alternative(List<Word> words, boolean phrase) {
    Alternative {
      words = List.copyOf(words);
    }
  }

  /**
   * A word.
   *
   * @param plain as {@link Analysis#PLAIN} has it; the stem where the user did not type the word
   * @param stop whether it is a stop word
   */
  record Word(String stem, String plain, boolean stop) {}
}
