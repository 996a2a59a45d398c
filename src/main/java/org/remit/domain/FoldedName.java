package org.remit.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names in the form in which look-ups compare them, so that a name is found however it is typed:
 * case, accents, apostrophes, punctuation, and how many blanks of which sort there are do not
 * matter; {@code &} is {@code and}, a hyphen is a blank, {@code St} and {@code St.} are {@code
 * saint}, {@code N.H.S.} is {@code nhs}. Every stored name has its form in a column, so that a
 * change here needs a migration.
 */
public final class FoldedName {
  /** What is typed as an apostrophe or single quotation mark. */
  public static final String APOSTROPHES =
      "'`\u00b4\u2018\u2019\u201a\u201b\u02b9\u02bb\u02bc\u02bd\u02c8\u2032\u2035\uff07\ua78b\ua78c";

  /** Dashes that Unicode counts among the symbols. */
  private static final String MINUS_SIGNS = "\u2212\u02d7";

  private static final Pattern SAINT = Pattern.compile("(?<![^ ])st(?![^ ])");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{C}]+");

  private FoldedName() {}

  /** The form of a name; of one without a letter, digit or symbol the name as it is. */
  public static String of(String name) {
    return withSaints(words(name));
  }

  /**
   * The forms of a part of a name, any of which may stand in that of the whole: a last {@code st}
   * may go on as {@code stoke}, and a first one end {@code west}.
   */
  public static List<String> ofPart(String part) {
    String words = words(part);
    String saints = withSaints(words);
    return words.equals(saints) ? List.of(words) : List.of(saints, words);
  }

  /** As {@link #of}, but for {@code st}, which stays; of this the slugs of ids are made. */
  static String words(String name) {
    String plain = plain(name);
    return plain.isEmpty() ? BLANKS.matcher(name).replaceAll(" ").strip() : plain;
  }

  private static String withSaints(String words) {
    return words.contains("st") ? SAINT.matcher(words).replaceAll("saint") : words;
  }

  /** A code without the blanks in and around it. */
  public static String ofCode(String typed) {
    return BLANKS.matcher(typed).replaceAll("");
  }

  /** By hand, since a register has hundreds of thousands of names. */
  private static String plain(String name) {
    // The acute accent alone, typed for an apostrophe, would become a blank with an accent.
    String text =
        Normalizer.normalize(name.replace('\u00b4', '\''), Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    var words = new StringBuilder(text.length());
    boolean between = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (!isPlainLetter(c) && (isNothing(c) || (c == '.' && isBetweenInitials(text, i)))) {
        continue;
      }
      if (c == '&') {
        words.append(words.isEmpty() ? "and" : " and");
        between = true;
      } else if (!isPlainLetter(c) && isBlank(c)) {
        between = true;
      } else {
        if (between && !words.isEmpty()) {
          words.append(' ');
        }
        words.appendCodePoint(c);
        between = false;
      }
    }
    return words.toString();
  }

  private static boolean isPlainLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  /** Apostrophes, accents, and what is not seen: soft hyphens and the like. */
  private static boolean isNothing(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> APOSTROPHES.indexOf(c) >= 0;
    };
  }

  private static boolean isBlank(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> MINUS_SIGNS.indexOf(c) >= 0;
    };
  }

  /** Whether one letter stands before the place, and one after it. */
  private static boolean isBetweenInitials(String text, int at) {
    return isLetter(text, at - 1)
        && isLetter(text, at + 1)
        && !isWordy(text, at - 2)
        && !isWordy(text, at + 2);
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isWordy(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }
}
