package org.remit.bench;

import java.util.Locale;

/** The code of the n-th organisation of a kind, of the form that such organisations have. */
final class Codes {
  private static final int DIGIT = 36;
  private static final int EVERY_FOURTH = 4;
  private static final String PRACTICE_AREAS = "ABCDEFGHJKLMNPY";
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  private Codes() {}

  /** As {@code R02}, in alphabetical order. */
  static String trust(int n) {
    return "R" + digits(n * EVERY_FOURTH + 2, 2);
  }

  /** As {@code R0201}: the n-th site of a trust. */
  static String site(String trust, int n) {
    return trust + digits(n + 1, 2);
  }

  /** As {@code 00C}. */
  static String commissioner(int n) {
    return "%02d%c".formatted(n / LETTERS.length(), LETTERS.charAt(n % LETTERS.length()));
  }

  /** As {@code A81001}. */
  static String practice(int n) {
    int ofArea = n / PRACTICE_AREAS.length();
    return "%c%02d%03d"
        .formatted(
            PRACTICE_AREAS.charAt(n % PRACTICE_AREAS.length()),
            81 + ofArea / 900,
            1 + ofArea % 900);
  }

  /** As {@code A81001001}: the n-th branch of a practice. */
  static String branch(String practice, int n) {
    return "%s%03d".formatted(practice, n + 1);
  }

  /** As {@code FA002}. */
  static String pharmacy(int n) {
    return "F" + LETTERS.charAt(n % LETTERS.length()) + digits(n / LETTERS.length() + 2, 3);
  }

  /** As {@code P08F}. */
  static String headquarters(int n) {
    return "P" + digits(n + 1, 3);
  }

  /** As {@code 4QP36}. */
  static String primaryCareGroup(int n) {
    return "4Q" + LETTERS.charAt(n / 99) + "%02d".formatted(1 + n % 99);
  }

  /** As {@code 5E1}. */
  static String primaryCareTrust(int n) {
    return "5" + LETTERS.charAt(n % LETTERS.length()) + digits(n / LETTERS.length(), 1);
  }

  private static String digits(int number, int width) {
    String text = Integer.toString(number, DIGIT).toUpperCase(Locale.ROOT);
    if (text.length() > width) {
      throw new IllegalArgumentException("no code of %d digits for %d".formatted(width, number));
    }
    return "0".repeat(width - text.length()) + text;
  }
}
