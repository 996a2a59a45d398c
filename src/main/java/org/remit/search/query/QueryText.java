package org.remit.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.remit.search.index.Analysis;
import org.remit.search.query.BadQueryException.Code;

/**
 * A query as typed, with control characters replaced by spaces, and not too long.
 *
 * @param folded all its words as {@link Analysis#fold} has them
 * @param stems their stems
 * @param parts the parts outside and inside double quotes, in order
 */
record QueryText(String folded, String stems, List<Part> parts) {
  private static final int MOST_CHARACTERS = 1_000;
  private static final int MOST_WORDS = 64;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
  private static final Pattern PARTS = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|([^\"“”]+)|[\"“”]");

  /**
   * A part of the query.
   *
   * @param quoted whether its words must be adjacent
   */
  record Part(String text, boolean quoted) {}

  /**
   * @throws BadQueryException when it is too long or has no word
   */
  static QueryText of(String typed) {
    QueryText query = allowingEmpty(typed);
    if (query.folded.isEmpty()) {
      throw new BadQueryException(
          Code.EMPTY_QUERY,
          "The query has no letter or digit to look for: write a word, a name or a code, as 'NHS"
              + " England'.");
    }
    return query;
  }

  /**
   * @throws BadQueryException when it is too long
   */
  static QueryText allowingEmpty(String typed) {
    int length = typed.codePointCount(0, typed.length());
    if (length > MOST_CHARACTERS) {
      throw tooLong(
          String.format(Locale.UK, "%,d characters and at most %,d", length, MOST_CHARACTERS));
    }
    String safe = CONTROL.matcher(typed).replaceAll(" ");
    String folded = Analysis.fold(safe);
    long words = folded.isEmpty() ? 0 : folded.chars().filter(c -> c == ' ').count() + 1;
    if (words > MOST_WORDS) {
      throw tooLong("%d words and at most %d".formatted(words, MOST_WORDS));
    }
    return new QueryText(folded, Analysis.stems(safe), parts(safe));
  }

  static BadQueryException tooLong(String howLong) {
    return new BadQueryException(
        Code.QUERY_TOO_LONG,
        "The query has %s can be looked for: write only the words that matter most."
            .formatted(howLong));
  }

  private static List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    Matcher matcher = PARTS.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        parts.add(new Part(matcher.group(1), true));
      } else if (matcher.group(2) != null) {
        parts.add(new Part(matcher.group(2), false));
      }
    }
    return parts;
  }
}
