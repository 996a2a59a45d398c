package org.remit.ods.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.Postcode;

/** Parses the values of cells and fields. Caches days; not safe for several threads. */
public final class CellParser {
  /** No day of the register is outside these years; they also bound the cache. */
  private static final int FIRST_YEAR = 1700;

  private static final int LAST_YEAR = 2199;

  private static final int LONGEST_CODE = 20;

  /** The longest names of the register have about a hundred characters. */
  private static final int LONGEST_TEXT = 1_000;

  private static final Pattern DIGITS = Pattern.compile("\\d{8}");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, PartialDate> days = new HashMap<>();

  /** A code; it may not be missing. */
  public static String code(String text) throws BadRowException {
    String code = text.strip();
    if (code.isEmpty()) {
      throw new BadRowException("no code", "nothing", "a code of capital letters and digits");
    }
    if (!isCode(code)) {
      throw new BadRowException(
          "no code of the register",
          BadRowException.shown(code),
          "at most %d capital letters and digits".formatted(LONGEST_CODE));
    }
    return code;
  }

  private static boolean isCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (!((at >= 'A' && at <= 'Z') || (at >= '0' && at <= '9'))) {
        return false;
      }
    }
    return text.length() <= LONGEST_CODE;
  }

  /** A code that may be missing. */
  public static @Nullable String codeOrNone(String text) throws BadRowException {
    return text.isBlank() ? null : code(text);
  }

  /** A name on one line with single spaces; it may not be missing. */
  public static String name(String text) throws BadRowException {
    String name = tidy(text);
    if (name.isEmpty()) {
      throw new BadRowException("no name", "nothing", "the organisation's name");
    }
    return name;
  }

  /**
   * The text stripped, with single spaces.
   *
   * @throws BadRowException when it is too long for a name, a line or a postcode, or has control
   *     characters or halves of characters, as JSON escapes can
   */
  public static String tidy(String text) throws BadRowException {
    String stripped = text.strip();
    if (stripped.length() > LONGEST_TEXT) {
      throw new BadRowException(
          "too long a text",
          "%,d characters: %s".formatted(stripped.length(), BadRowException.shown(stripped)),
          "at most %,d characters".formatted(LONGEST_TEXT));
    }
    boolean halves = false;
    for (int i = 0; i < stripped.length(); i++) {
      char at = stripped.charAt(i);
      if (Character.isISOControl(at)) {
        throw BadRowException.control(at);
      }
      halves |= Character.isSurrogate(at);
    }
    if (halves && !UTF_8.newEncoder().canEncode(stripped)) {
      throw new BadRowException(
          "half a character",
          "one of U+D800 to U+DFFF without the other half",
          "text that can be read");
    }
    return stripped.contains("  ") ? stripped.replaceAll(" +", " ") : stripped;
  }

  /** A day as 20230401; null where the cell is empty. */
  public @Nullable PartialDate day(String cell) throws BadRowException {
    return day(cell, DIGITS, "a day of the calendar as 20230401");
  }

  /** A day as 2023-04-01, with or without a time behind it; null where there is none. */
  public @Nullable PartialDate isoDay(String text) throws BadRowException {
    int time = text.indexOf('T');
    return day(
        time < 0 ? text : text.substring(0, time), ISO, "a day of the calendar as 2023-04-01");
  }

  private @Nullable PartialDate day(String text, Pattern form, String wanted)
      throws BadRowException {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    PartialDate known = days.get(stripped);
    if (known != null) {
      return known;
    }
    LocalDate day = form.matcher(stripped).matches() ? calendarDay(stripped) : null;
    if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new BadRowException("an impossible date", BadRowException.shown(stripped), wanted);
    }
    var date = PartialDate.of(day);
    days.put(stripped, date);
    return date;
  }

  private static @Nullable LocalDate calendarDay(String digits) {
    String text = digits.replace("-", "");
    try {
      return LocalDate.of(
          Integer.parseInt(text, 0, 4, 10),
          Integer.parseInt(text, 4, 6, 10),
          Integer.parseInt(text, 6, 8, 10));
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  /**
   * From one day to another; either may be missing.
   *
   * @param ended the word for the last day in a message: {@code closed}
   * @param began the word for the first day: {@code opened}
   */
  public static Period period(
      @Nullable PartialDate from, @Nullable PartialDate to, String ended, String began)
      throws BadRowException {
    if (from != null && to != null && Period.endsBefore(to, from)) {
      throw new BadRowException(
          "%s before it %s".formatted(ended, began),
          "%s, then %s".formatted(from, to),
          "a last day on or after the first");
    }
    return from == null && to == null ? Period.ALWAYS : new Period(from, to);
  }

  /** A postcode, or what stands in its place; null where the cell is empty. */
  public static @Nullable String postcode(String text) throws BadRowException {
    String tidy = tidy(text);
    return tidy.isEmpty() ? null : Postcode.find(tidy).orElse(tidy);
  }
}
