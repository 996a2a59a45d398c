package org.remit.register.set;

import java.time.LocalDate;

/** How far two times of a code are apart, which decides whether they are one life of it. */
public final class LifeGap {
  /** Two times that are no further apart are one life: registers differ by days and months. */
  public static final long MOST_DAYS = 366;

  private LifeGap() {}

  /** The days between a life and another time; 0 where they overlap. */
  public static long days(LocalDate first, LocalDate last, LocalDate from, LocalDate to) {
    return Math.max(
        0, Math.max(from.toEpochDay() - last.toEpochDay(), first.toEpochDay() - to.toEpochDay()));
  }
}
