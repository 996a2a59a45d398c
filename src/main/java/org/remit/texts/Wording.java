package org.remit.texts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How words are compared: any white space stands for any other, and the typographic variants of a
 * quotation mark stand for one another ({@code ’ ‘ '} and {@code “ ” "}). Everything else, case
 * included, must be the same.
 */
final class Wording {
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00a0\\u2007\\u202f]+");
  private static final Pattern ENDS =
      Pattern.compile("^[\\s\\u00a0\\u2007\\u202f]+|[\\s\\u00a0\\u2007\\u202f]+$");

  private Wording() {}

  /** The same words in the one form that is compared. */
  static String plain(String text) {
    var spaced = oneSpaced(text);
    var plain = new StringBuilder(spaced.length());
    spaced.chars().forEach(c -> plain.append(plainMark((char) c)));
    return plain.toString();
  }

  /** The same characters with a single space wherever there was white space, none at the ends. */
  static String oneSpaced(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The line without white space at its ends, no-break spaces included. */
  static String trimmed(String line) {
    return ENDS.matcher(line).replaceAll("");
  }

  /** Finds the words anywhere in a text that {@link #oneSpaced} made, whatever their case. */
  static Pattern anyCase(String words) {
    String quoted =
        plain(words)
            .chars()
            .mapToObj(c -> anyMark((char) c))
            .collect(Collectors.joining("", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])"));
    return Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a text in plain form has these words in plain form, and not as parts of others. */
  static boolean says(String plainText, String plainWords) {
    if (plainWords.isEmpty()) {
      return false;
    }
    for (int at = plainText.indexOf(plainWords); at >= 0; ) {
      if (isEdge(plainText, at) && isEdge(plainText, at + plainWords.length())) {
        return true;
      }
      at = plainText.indexOf(plainWords, at + 1);
    }
    return false;
  }

  /** The words without punctuation, in lower case. */
  static Set<String> bag(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean isEdge(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isLetterOrDigit(text.charAt(at - 1))
        || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static char plainMark(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201b' -> '\'';
      case '\u201c', '\u201d', '\u201f' -> '"';
      default -> c;
    };
  }

  private static String anyMark(char c) {
    return switch (c) {
      case '\'' -> "['\u2018\u2019\u201b]";
      case '"' -> "[\"\u201c\u201d\u201f]";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
