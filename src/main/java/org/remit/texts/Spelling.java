package org.remit.texts;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the word that a misspelt one may stand for. */
public final class Spelling {
  private Spelling() {}

  /**
   * The candidate that takes the fewest edits, at most two or a third of the word, and half of a
   * very short one; the first in alphabetical order of equals.
   */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    int most = Math.max(Math.min(2, word.length() / 2), word.length() / 3);
    var distance = new DamerauLevenshteinDistance(most);
    record Candidate(String text, int edits) {}
    return candidates.stream()
        .map(text -> new Candidate(text, distance.apply(word, text)))
        .filter(candidate -> candidate.edits() >= 0)
        .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::text))
        .map(Candidate::text);
  }
}
