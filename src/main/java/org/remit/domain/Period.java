package org.remit.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something held, both ends included.
 *
 * @param from the first day; null where it is open or not known
 * @param to the last day; null where it goes on or is not known
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {
  /** No day known at either end. */
  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && to != null && to.last().isBefore(from.first())) {
      throw new IllegalArgumentException(
          "a period ends before it starts: from %s to %s".formatted(from, to));
    }
  }

  /** The one day, month or year. */
  public static Period on(PartialDate date) {
    return new Period(date, date);
  }

  /** The first day it can have held; {@link LocalDate#MIN} when open. */
  public LocalDate first() {
    return from == null ? LocalDate.MIN : from.first();
  }

  /** The last day it can have held; {@link LocalDate#MAX} when open. */
  public LocalDate last() {
    return to == null ? LocalDate.MAX : to.last();
  }

  /** For reading: {@code from July 2022}, {@code 2013 to 30 June 2022}, {@code until 2013}. */
  public String text() {
    if (from == null) {
      return to == null ? "at all times known" : "until " + to.words();
    }
    if (to == null) {
      return "from " + from.words();
    }
    return from.equals(to) ? from.words() : from.words() + " to " + to.words();
  }
}
