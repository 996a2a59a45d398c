package org.remit.ods.row;

import org.jspecify.annotations.Nullable;
import org.remit.domain.Problem;

/**
 * What is wrong with a row; the reader that knows the line turns it into a problem. Has no stack
 * trace: it is about the file, not about the program.
 */
public final class BadRowException extends Exception {
  private static final int MOST_SHOWN = 80;

  private final String what;
  private final String found;
  private final String wanted;
  private final boolean last;
  private final int column;

  private BadRowException(String what, String found, String wanted, boolean last, int column) {
    super(what, null, false, false);
    this.what = what;
    this.found = found;
    this.wanted = wanted;
    this.last = last;
    this.column = column;
  }

  public BadRowException(String what, String found, String wanted) {
    this(what, found, wanted, false, 0);
  }

  /** An error after which the rest of the file cannot be read. */
  public static BadRowException last(String what, String found, String wanted) {
    return new BadRowException(what, found, wanted, true, 0);
  }

  /**
   * The same error at a column of its line.
   *
   * @param place counted from 1; 0 for the line as a whole
   */
  public BadRowException at(int place) {
    return new BadRowException(what, found, wanted, last, place);
  }

  /** Whether the rest of the file cannot be read. */
  boolean isLast() {
    return last;
  }

  /** For a message: {@code a stray quote: "A"B"}. */
  public String text() {
    return what + ": " + found;
  }

  Problem in(String file, int line, @Nullable String code) {
    return new Problem(file, line, column, code, what, found, wanted);
  }

  public static BadRowException control(int codePoint) {
    return new BadRowException(
        "a control character", "U+%04X".formatted(codePoint), "text that can be read");
  }

  /** Text of a file as a message can show it: short, on one line, without control characters. */
  public static String shown(String text) {
    String start = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    return start.isBlank() ? "nothing" : start.replaceAll("\\p{Cntrl}", "\ufffd");
  }
}
