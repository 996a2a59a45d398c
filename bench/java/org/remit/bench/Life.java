package org.remit.bench;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From the day an organisation opened to its last.
 *
 * @param closed null while it is open
 */
record Life(LocalDate opened, @Nullable LocalDate closed) {
  /** The day of which the files tell; nothing in them is later. */
  static final LocalDate EDITION = LocalDate.of(2026, 2, 27);

  private static final LocalDate FIRST = LocalDate.of(1974, 4, 1);

  /** Of what closed before this day the files tell no area. */
  private static final LocalDate AREAS_SINCE = LocalDate.of(2016, 4, 1);

  /** Four in ten are closed, and half of all opened on one of the days when the NHS was remade. */
  static Life any(Dice dice) {
    LocalDate opened =
        dice.chance(50)
            ? LocalDate.parse(
                dice.oneOf("1974-04-01", "1991-04-01", "1994-04-01", "2004-04-01", "2013-04-01"))
            : dice.day(FIRST, EDITION.minusYears(1));
    boolean closed = dice.chance(40);
    return new Life(opened, closed ? dice.day(opened.plusDays(90), EDITION) : null);
  }

  boolean hasAreas() {
    return closed == null || !closed.isBefore(AREAS_SINCE);
  }

  /** Whether it was there on some day from the first to the last. */
  boolean reaches(LocalDate first, LocalDate last) {
    return !opened.isAfter(last) && (closed == null || !closed.isBefore(first));
  }
}
