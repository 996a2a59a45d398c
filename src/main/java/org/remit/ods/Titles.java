package org.remit.ods;

/** What a file was taken for, in words. */
final class Titles {
  private Titles() {}

  /** {@code NHS trusts (etr), 273 rows}. */
  static String of(String contents, String set, int count, String counted) {
    String words = Character.toUpperCase(contents.charAt(0)) + contents.substring(1);
    return "%s (%s), %,d %s%s".formatted(words, set, count, counted, count == 1 ? "" : "s");
  }
}
