package org.remit.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something held, both ends included.
 *
 * <p>Of some things no source tells the beginning or the end, only that they held at a time: who
 * spoke as chair in January 2018 was chair then. That time is {@code seen}. It stands where an end
 * is not known: alone where neither is, with {@code from} for what began then and held still when
 * it was seen, with {@code to} for what held already when it was seen and ended then. Nothing is
 * claimed beyond it, so a question about another time does not find the fact. With both ends known
 * it would add nothing and is refused, as is a time that lies wholly before {@code from} or wholly
 * after {@code to}.
 *
 * <p>Of other things a source tells only that they were over by the day it is of: a register calls
 * a relation inactive and gives no end. That day is {@code endedBy}. The thing can then be said to
 * have held on the day it began, and when it was seen, and on no day where neither is known.
 *
 * @param from the first day; null where it is open or not known
 * @param to the last day; null where it goes on or is not known
 * @param seen a day, month or year in which it held; null unless an end is known only by it
 * @param endedBy by when it had ended, itself no day on which it held; null unless nothing else is
 *     known of its end
 */
public record Period(
    @Nullable PartialDate from,
    @Nullable PartialDate to,
    @Nullable PartialDate seen,
    @Nullable PartialDate endedBy) {
  /** No day known at either end. */
  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && to != null && endsBefore(to, from)) {
      throw new IllegalArgumentException(
          "a period ends before it starts: from %s to %s".formatted(from, to));
    }
    if (seen != null) {
      if (from != null && to != null) {
        throw new IllegalArgumentException(
            "a period whose ends are known is also seen: from %s to %s, seen %s"
                .formatted(from, to, seen));
      }
      if (from != null && endsBefore(seen, from)) {
        throw new IllegalArgumentException(
            "a period is seen before it starts: from %s, seen %s".formatted(from, seen));
      }
      if (to != null && endsBefore(to, seen)) {
        throw new IllegalArgumentException(
            "a period is seen after it ends: to %s, seen %s".formatted(to, seen));
      }
    }
    if (endedBy != null
        && (to != null || isNotBefore(from, endedBy) || isNotBefore(seen, endedBy))) {
      throw new IllegalArgumentException(
          "a period that had ended by %s also has an end, begins or is seen then: from %s to %s, seen %s"
              .formatted(endedBy, from, to, seen));
    }
  }

  private static boolean isNotBefore(@Nullable PartialDate one, PartialDate other) {
    return one != null && !endsBefore(one, other);
  }

  /** From the first day to the last, or as far as it was seen. */
  public Period(@Nullable PartialDate from, @Nullable PartialDate to, @Nullable PartialDate seen) {
    this(from, to, seen, null);
  }

  /** From the first day to the last. */
  public Period(@Nullable PartialDate from, @Nullable PartialDate to) {
    this(from, to, null, null);
  }

  /** The one day, month or year. */
  public static Period on(PartialDate date) {
    return new Period(date, date);
  }

  /** Known only to have held in that day, month or year. */
  public static Period seen(PartialDate date) {
    return new Period(null, null, date);
  }

  /** Whether the one, by the widest reading, lies wholly before the other. */
  public static boolean endsBefore(PartialDate one, PartialDate other) {
    return one.last().isBefore(other.first());
  }

  /**
   * What is known of it by a source of that day that has it as over: its end where that is not
   * after the day, else only that it had ended by then.
   */
  public Period over(PartialDate day) {
    if (to != null && !endsBefore(day, to)) {
      return this;
    }
    return new Period(isNotBefore(from, day) ? null : from, null, null, day);
  }

  /** Whether it ended, on a day that is known or not. */
  public boolean hasEnd() {
    return to != null || endedBy != null;
  }

  /** Whether there is any day on which it can be said to have held. */
  public boolean hasDay() {
    return endedBy == null || from != null || seen != null;
  }

  /**
   * The first day it can be said to have held; {@link LocalDate#MIN} when open, {@link
   * LocalDate#MAX} where there is none.
   */
  public LocalDate first() {
    if (!hasDay()) {
      return LocalDate.MAX;
    }
    PartialDate begin = from == null ? seen : from;
    return begin == null ? LocalDate.MIN : begin.first();
  }

  /**
   * The last day it can be said to have held; {@link LocalDate#MAX} when open, {@link
   * LocalDate#MIN} where there is none.
   */
  public LocalDate last() {
    if (!hasDay()) {
      return LocalDate.MIN;
    }
    PartialDate end = to == null ? seen : to;
    if (end == null && endedBy != null) {
      end = from;
    }
    return end == null ? LocalDate.MAX : end.last();
  }

  /**
   * For reading: {@code from July 2022}, {@code 2013 to 30 June 2022}, {@code until 2013}, {@code
   * in January 2018; beginning and end not known}, {@code from 2013; had ended by 4 May 2024}.
   */
  public String text() {
    if (endedBy != null) {
      String before = hasDay() ? new Period(from, null, seen).text() : "beginning not known";
      return before + "; had ended by " + endedBy.words();
    }
    if (seen != null) {
      return seenText(seen);
    }
    if (from == null) {
      return to == null ? "at all times known" : "until " + to.words();
    }
    if (to == null) {
      return "from " + from.words();
    }
    return from.equals(to) ? from.words() : from.words() + " to " + to.words();
  }

  private String seenText(PartialDate then) {
    if (from != null) {
      return "from %s, still %s; end not known".formatted(from.words(), then.wordsOfTime());
    }
    if (to != null) {
      return "%s and until %s; beginning not known".formatted(then.wordsOfTime(), to.words());
    }
    return then.wordsOfTime() + "; beginning and end not known";
  }
}
