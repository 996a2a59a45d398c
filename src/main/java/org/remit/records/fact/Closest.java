package org.remit.records.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds what somebody who misspelt a word may have meant. */
public final class Closest {
  private Closest() {}

  /**
   * The candidate that takes the fewest edits, at most two or a third of the word, and half of a
   * very short one; the first in alphabetical order of equals.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    int most = Math.max(Math.min(2, word.length() / 2), word.length() / 3);
    var distance = new DamerauLevenshteinDistance(most);
    record Candidate(String text, int edits) {}
    return candidates.stream()
        .filter(text -> Math.abs(text.length() - word.length()) <= most)
        .map(text -> new Candidate(text, distance.apply(word, text)))
        .filter(candidate -> candidate.edits() >= 0)
        .min(Comparator.comparingInt(Candidate::edits).thenComparing(Candidate::text))
        .map(Candidate::text);
  }
}
