package org.remit.search.index;

import java.time.LocalDate;

/** Days as the index counts them: from 1 January 1970, open ends as the first and last number. */
public final class Days {
  private Days() {}

  public static int of(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }
}
