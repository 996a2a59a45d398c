package org.remit.domain;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Periods of all forms: closed, open at either end or both, and seen. */
public final class Periods implements ArbitrarySupplier<Period> {
  @Override
  public Arbitrary<Period> get() {
    Arbitrary<@Nullable PartialDate> dates = new PartialDates().get().injectNull(0.4);
    return Combinators.combine(dates, dates, dates).filter(Periods::agree).as(Period::new);
  }

  /** Whether the dates are a period, by its contract. */
  static boolean agree(
      @Nullable PartialDate from, @Nullable PartialDate to, @Nullable PartialDate seen) {
    return inOrder(from, to)
        && inOrder(from, seen)
        && inOrder(seen, to)
        && (from == null || to == null || seen == null);
  }

  private static boolean inOrder(@Nullable PartialDate one, @Nullable PartialDate other) {
    return one == null || other == null || !other.last().isBefore(one.first());
  }
}
