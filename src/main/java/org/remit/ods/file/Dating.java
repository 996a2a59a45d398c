package org.remit.ods.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;

/** What in a file tells of which day it is. No day in the future counts. */
public final class Dating {
  /**
   * How far the latest day in a file may lie behind a day that shows it to be younger. The sets
   * that change daily are behind by days, those that change seldom by months; of these nobody can
   * say what stands in them since when.
   */
  public static final long MOST_DAYS = 31;

  private final LocalDate today;
  private final @Nullable LocalDate written;
  private @Nullable LocalDate latest;
  private @Nullable LocalDate stated;
  private boolean unstated;
  private @Nullable DatedName laterName;

  /**
   * @param today the last day that is not in the future
   * @param written the day on which the file was last written; null where that is not known
   */
  Dating(LocalDate today, @Nullable LocalDate written) {
    this.today = today;
    this.written = written;
  }

  /** Whether a file whose latest day is the first cannot be as young as the second shows. */
  public static boolean isFarBehind(LocalDate latest, LocalDate shown) {
    return ChronoUnit.DAYS.between(latest, shown) > MOST_DAYS;
  }

  public void see(Period period) {
    see(period.from());
    see(period.to());
  }

  public void see(@Nullable PartialDate date) {
    latest = later(latest, date);
  }

  /** Takes the name of an organisation. */
  public void name(String name) {
    DatedName.in(name)
        .filter(dated -> laterName == null || dated.first().isAfter(laterName.first()))
        .ifPresent(dated -> laterName = dated);
  }

  /**
   * Takes the day that an object gives as that of its own last change; null where it gives none.
   */
  public void changed(@Nullable PartialDate date) {
    unstated |= date == null;
    stated = later(stated, date);
  }

  /** Takes the day that a list of objects gives as its own, also for those that gave none. */
  public void made(@Nullable PartialDate date) {
    if (date != null) {
      unstated = false;
      stated = later(stated, date);
    }
  }

  private @Nullable LocalDate later(@Nullable LocalDate one, @Nullable PartialDate other) {
    if (other == null || other.first().isAfter(today)) {
      return one;
    }
    return one == null || one.isBefore(other.first()) ? other.first() : one;
  }

  /** The day that the file gives as its own; null where any part of it gives none. */
  @Nullable LocalDate stated() {
    return unstated ? null : stated;
  }

  /** The latest day in the file; null where it has none. */
  @Nullable LocalDate latest() {
    return latest;
  }

  /** The day on which the file was last written, or today; null where that is not known. */
  @Nullable LocalDate written() {
    return written == null || written.isBefore(today) ? written : today;
  }

  /** A name of a kind that there was only long after that day. */
  Optional<DatedName> nameAfter(LocalDate day) {
    return Optional.ofNullable(laterName).filter(name -> isFarBehind(day, name.first()));
  }
}
