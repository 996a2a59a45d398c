package org.remit.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact is to be found.
 *
 * @param phrase at most {@value #MOST_WORDS} consecutive words of the place, which find it again;
 *     null where the place was not quoted
 */
public record Citation(EntityId document, Locator locator, @Nullable String phrase) {
  /** How many words a phrase may have, so that no document is reproduced. */
  public static final int MOST_WORDS = 12;

  /** No-break, thin and other spaces of Unicode divide words too. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  public Citation {
    document.require(EntityKind.DOCUMENT);
    if (phrase != null && words(phrase) > MOST_WORDS) {
      throw new IllegalArgumentException(
          "a phrase of %d words, at most %d".formatted(words(phrase), MOST_WORDS));
    }
  }

  /** How many words a phrase has, words being what white space divides. */
  public static int words(String phrase) {
    return (int) WHITE_SPACE.splitAsStream(phrase).filter(word -> !word.isEmpty()).count();
  }
}
