package org.remit.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year, as precise as its source, in EDTF level 1: {@code 2022-07-01}, {@code
 * 2022-07}, {@code 2022}, each with {@code ~} behind it where the source says "about".
 *
 * @param first the first day it can mean
 * @param last the last day it can mean
 * @param text the EDTF text
 */
public record PartialDate(LocalDate first, LocalDate last, String text) {
  private static final Pattern EDTF = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(~)?");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  /** Reads EDTF text; empty when it is no date of that form or no day of the calendar. */
  public static Optional<PartialDate> find(String text) {
    Matcher matcher = EDTF.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      var year = Year.parse(matcher.group(1));
      if (matcher.group(2) == null) {
        return Optional.of(new PartialDate(year.atDay(1), year.atDay(year.length()), text));
      }
      YearMonth month = year.atMonth(Integer.parseInt(matcher.group(2)));
      if (matcher.group(3) == null) {
        return Optional.of(new PartialDate(month.atDay(1), month.atEndOfMonth(), text));
      }
      LocalDate day = month.atDay(Integer.parseInt(matcher.group(3)));
      return Optional.of(new PartialDate(day, day, text));
    } catch (DateTimeException noDayOfTheCalendar) {
      return Optional.empty();
    }
  }

  /**
   * Reads EDTF text.
   *
   * @throws IllegalArgumentException when it is no such date
   */
  public static PartialDate of(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no date: wanted 2022-07-01, 2022-07, 2022 or 2022~".formatted(text)));
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, day, day.toString());
  }

  /** For reading: {@code 1 July 2022}, {@code July 2022}, {@code about 2022}. */
  public String words() {
    String about = text.endsWith("~") ? "about " : "";
    if (first.equals(last)) {
      return about + DAY.format(first);
    }
    return about
        + (first.getMonth() == last.getMonth() ? MONTH.format(first) : Year.from(first).toString());
  }

  /**
   * When that was: {@code on 1 July 2022}, {@code in July 2022}, {@code in 2022}, {@code about
   * 2022}.
   */
  public String wordsOfTime() {
    if (text.endsWith("~")) {
      return words();
    }
    return (first.equals(last) ? "on " : "in ") + words();
  }

  @Override
  public String toString() {
    return text;
  }
}
