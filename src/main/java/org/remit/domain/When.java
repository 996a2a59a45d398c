package org.remit.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The time a question is about: one day, or every day from first to last, both included. Something
 * answers to it when it held on any of these days, by the widest reading of its dates.
 *
 * @param first {@link LocalDate#MIN} when open
 * @param last {@link LocalDate#MAX} when open
 */
public record When(LocalDate first, LocalDate last) {
  /** For ever: {@code ../..}. */
  public static final When EVER = new When(LocalDate.MIN, LocalDate.MAX);

  public When {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "an interval ends before it starts: %s/%s".formatted(first, last));
    }
  }

  public static When on(LocalDate day) {
    return new When(day, day);
  }

  /**
   * Reads {@code 2019-06-01}, {@code 2019-06}, {@code 2019}, {@code 2013/2022}, {@code 2013/..},
   * {@code ../2022} or {@code ../..}; empty when the text is of no such form.
   */
  public static Optional<When> find(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return PartialDate.find(text).map(date -> new When(date.first(), date.last()));
    }
    Optional<LocalDate> first = end(text.substring(0, slash), LocalDate.MIN, PartialDate::first);
    Optional<LocalDate> last = end(text.substring(slash + 1), LocalDate.MAX, PartialDate::last);
    if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
      return Optional.empty();
    }
    return Optional.of(new When(first.get(), last.get()));
  }

  private static Optional<LocalDate> end(
      String text, LocalDate open, java.util.function.Function<PartialDate, LocalDate> day) {
    return text.equals("..") ? Optional.of(open) : PartialDate.find(text).map(day);
  }

  /** Whether a thing of this period held at any of these days. */
  public boolean touches(Period period) {
    return !period.first().isAfter(last) && !period.last().isBefore(first);
  }
}
