package org.remit.search.index;

import java.time.LocalDate;

/** Days as numbers, counted from 1 January 1970; open ends are the smallest and largest number. */
public final class EpochDay {
  private EpochDay() {}

  public static int of(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
