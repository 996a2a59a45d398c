package org.remit.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How words are compared: any white space stands for any other, and the typographic variants of a
 * quotation mark stand for one another ({@code ’ ‘ '} and {@code “ ” "}). Everything else, case
 * included, must be the same.
 */
final class Wording {
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ENDS =
      Pattern.compile("^\\s+|\\s+$", Pattern.UNICODE_CHARACTER_CLASS);

  private Wording() {}

  /** The words in the form that is compared. */
  static String plain(String text) {
    var spaced = oneSpaced(text);
    var plain = new StringBuilder(spaced.length());
    spaced.chars().forEach(c -> plain.append(plainMark((char) c)));
    return plain.toString();
  }

  /** The characters with single spaces for white space, and none at the ends. */
  static String oneSpaced(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The line without white space at its ends, no-break spaces included. */
  static String trimmed(String line) {
    return ENDS.matcher(line).replaceAll("");
  }

  /**
   * Finds whole words in plain form in a text that {@link #oneSpaced} made, in any case; in order,
   * without overlaps.
   *
   * @param plainWords not empty
   */
  static List<String> find(String text, String plainWords) {
    String quoted =
        plainWords.codePoints().mapToObj(Wording::anyMark).collect(Collectors.joining());
    Matcher matcher =
        Pattern.compile(quoted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    var found = new ArrayList<String>();
    for (int from = 0; matcher.find(from); ) {
      boolean whole = isEdge(text, matcher.start()) && isEdge(text, matcher.end());
      if (whole) {
        found.add(matcher.group());
      }
      from = whole ? matcher.end() : text.offsetByCodePoints(matcher.start(), 1);
    }
    return found;
  }

  /** Whether a text in plain form has these words in plain form, as whole words. */
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
        || !Character.isLetterOrDigit(text.codePointBefore(at))
        || !Character.isLetterOrDigit(text.codePointAt(at));
  }

  private static char plainMark(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201b' -> '\'';
      case '\u201c', '\u201d', '\u201f' -> '"';
      default -> c;
    };
  }

  private static String anyMark(int c) {
    return switch (c) {
      case '\'' -> "['\u2018\u2019\u201b]";
      case '"' -> "[\"\u201c\u201d\u201f]";
      default -> Pattern.quote(Character.toString(c));
    };
  }
}
