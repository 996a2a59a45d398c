package org.remit.ods.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;

/** The latest day in a file that is not in the future. */
public final class LatestDay {
  private final LocalDate today;
  private @Nullable LocalDate latest;

  LatestDay(LocalDate today) {
    this.today = today;
  }

  public void see(Period period) {
    see(period.from());
    see(period.to());
  }

  public void see(@Nullable PartialDate date) {
    if (date == null || date.first().isAfter(today)) {
      return;
    }
    if (latest == null || latest.isBefore(date.first())) {
      latest = date.first();
    }
  }

  /** Null where the file has no day. */
  @Nullable LocalDate day() {
    return latest;
  }
}
