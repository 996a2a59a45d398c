package org.remit.domain;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Days, months and years, most of them close to one another, so that they meet and overlap. */
public final class PartialDates implements ArbitrarySupplier<PartialDate> {
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int YEAR = 4;

  @Override
  public Arbitrary<PartialDate> get() {
    return Combinators.combine(
            days(), Arbitraries.of(DAY, MONTH, YEAR), Arbitraries.of("", "", "~"))
        .as((day, length, about) -> PartialDate.of(day.toString().substring(0, length) + about));
  }

  /** The days of the calendar that EDTF can write. */
  static Arbitrary<LocalDate> days() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, between(LocalDate.of(2015, 6, 1), LocalDate.of(2018, 7, 1))),
        Tuple.of(1, between(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))));
  }

  private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
    return Arbitraries.longs()
        .between(first.toEpochDay(), last.toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
