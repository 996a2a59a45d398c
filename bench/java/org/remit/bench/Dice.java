package org.remit.bench;

import java.time.LocalDate;
import java.util.Random;

/**
 * Choices that are the same in every run. Each organisation has dice of its own, so that what is
 * made up of one can be told again at any time without keeping it.
 */
final class Dice {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Random random;

  private Dice(long seed) {
    // Of all generators of the JDK, this is the one whose numbers are part of its contract.
    random = new Random(seed);
  }

  /** Those of the n-th organisation of a kind. */
  static Dice of(long seed, String kind, int n) {
    long mixed = (seed * 31 + kind.hashCode()) * 1_000_003 + n;
    mixed = (mixed ^ (mixed >>> 32)) * SPREAD;
    return new Dice(mixed ^ (mixed >>> 29));
  }

  /** A number from 0 up to, not including, the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  String oneOf(String... choices) {
    return choices[below(choices.length)];
  }

  /** A day from the first to the last, both included. */
  LocalDate day(LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    return first.plusDays(below(Math.toIntExact(days)));
  }
}
