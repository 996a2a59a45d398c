package org.remit.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A set of days, with gaps or without.
 *
 * @param spans in their order, with at least one day between two of them; none for no day at all
 */
public record Days(List<When> spans) {
  public static final Days NONE = new Days(List.of());
  public static final Days ALL = new Days(List.of(When.EVER));

  /** {@code [2010-04-01,2012-03-31]}, with a round bracket where the day is left out or open. */
  private static final Pattern SPAN = Pattern.compile("([\\[(])([^,]*),([^)\\]]*)([)\\]])");

  public Days {
    spans = List.copyOf(spans);
    for (int i = 1; i < spans.size(); i++) {
      if (!spans.get(i).first().isAfter(after(spans.get(i - 1).last()))) {
        throw new IllegalArgumentException("spans that are one, or not in order: " + spans);
      }
    }
  }

  /** The days of all these spans, which may overlap. */
  public static Days of(Collection<When> spans) {
    var merged = new ArrayList<When>();
    for (When span : spans.stream().sorted(Comparator.comparing(When::first)).toList()) {
      When last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || span.first().isAfter(after(last.last()))) {
        merged.add(span);
      } else if (span.last().isAfter(last.last())) {
        merged.set(merged.size() - 1, new When(last.first(), span.last()));
      }
    }
    return new Days(merged);
  }

  /** From the first day to the last, both included; none where the last is before the first. */
  public static Days between(LocalDate first, LocalDate last) {
    return last.isBefore(first) ? NONE : new Days(List.of(new When(first, last)));
  }

  /** Every day on which something of this period can be said to have held. */
  public static Days of(Period period) {
    return between(period.first(), period.last());
  }

  private static LocalDate after(LocalDate day) {
    return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
  }

  private static LocalDate before(LocalDate day) {
    return day.equals(LocalDate.MIN) ? day : day.minusDays(1);
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  /** Whether there are no gaps and at least one day. */
  public boolean isOneSpan() {
    return spans.size() == 1;
  }

  /** The first day; {@link LocalDate#MIN} when open. There must be one. */
  public LocalDate first() {
    return spans.getFirst().first();
  }

  /** The last day; {@link LocalDate#MAX} when open. There must be one. */
  public LocalDate last() {
    return spans.getLast().last();
  }

  /** Whether any of the days is in that time. */
  public boolean touches(When when) {
    return spans.stream()
        .anyMatch(
            span -> !span.first().isAfter(when.last()) && !span.last().isBefore(when.first()));
  }

  /** The days of either. */
  public Days or(Days other) {
    return of(Stream.concat(spans.stream(), other.spans.stream()).toList());
  }

  /** The days of both. */
  public Days and(Days other) {
    return new Days(
        spans.stream()
            .flatMap(span ->
                other.spans.stream()
                    .map(its ->
                        between(
                            later(span.first(), its.first()), earlier(span.last(), its.last()))))
            .flatMap(both -> both.spans.stream())
            .toList());
  }

  /** These days without the others. */
  public Days without(Days other) {
    return and(other.not());
  }

  private Days not() {
    var gaps = new ArrayList<When>();
    LocalDate first = LocalDate.MIN;
    for (When span : spans) {
      if (span.first().isAfter(first)) {
        gaps.add(new When(first, before(span.first())));
      }
      if (span.last().equals(LocalDate.MAX)) {
        return new Days(gaps);
      }
      first = after(span.last());
    }
    gaps.add(new When(first, LocalDate.MAX));
    return new Days(gaps);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Reads the notation of ranges that PostgreSQL and {@link #toString} write: {@code
   * {[2010-04-01,2012-04-01),[2014-04-01,)}}.
   */
  public static Days parse(String text) {
    return of(SPAN.matcher(text).results().map(Days::span).toList());
  }

  private static When span(MatchResult found) {
    String first = found.group(2);
    String last = found.group(3);
    LocalDate from = first.isEmpty() ? LocalDate.MIN : LocalDate.parse(first);
    LocalDate to = last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last);
    return new When(
        found.group(1).equals("(") && !first.isEmpty() ? after(from) : from,
        found.group(4).equals(")") && !last.isEmpty() ? before(to) : to);
  }

  @Override
  public String toString() {
    return spans.stream().map(Days::text).collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(When span) {
    return (span.first().equals(LocalDate.MIN) ? "(" : "[" + span.first())
        + ","
        + (span.last().equals(LocalDate.MAX) ? ")" : span.last() + "]");
  }
}
