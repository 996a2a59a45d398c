package org.remit.records.fact;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.Problem;
import org.remit.records.yaml.YamlRecord;

/** Makes the period of a fact from its keys {@code from}, {@code to} and {@code seen}. */
final class PeriodReader {
  private PeriodReader() {}

  /** The period of an item that {@link #isSound}. */
  static Period read(YamlRecord item) {
    return new Period(item.date("from"), item.date("to"), item.date("seen"));
  }

  /** Whether its dates agree with one another; a problem tells where they do not. */
  static boolean isSound(YamlRecord item, Consumer<Problem> problems) {
    Problem problem = problem(item);
    if (problem != null) {
      problems.accept(problem);
    }
    return problem == null;
  }

  private static @Nullable Problem problem(YamlRecord item) {
    PartialDate from = item.date("from");
    PartialDate to = item.date("to");
    PartialDate seen = item.date("seen");
    if (from != null && to != null && Period.endsBefore(to, from)) {
      return item.place("to")
          .problem(
              "a period that ends before it starts",
              "from %s to %s".formatted(from, to),
              "a last day that is not before %s".formatted(from));
    }
    if (seen == null) {
      return null;
    }
    if (from != null && to != null) {
      return item.place("seen")
          .problem(
              "seen, although both ends are known",
              "from %s to %s, seen %s".formatted(from, to, seen),
              "from and to alone; or seen in the place of the one that is only inferred");
    }
    if (from != null && Period.endsBefore(seen, from)) {
      return item.place("seen")
          .problem(
              "seen before it starts",
              "from %s, seen %s".formatted(from, seen),
              "a time that is not before %s".formatted(from));
    }
    if (to != null && Period.endsBefore(to, seen)) {
      return item.place("seen")
          .problem(
              "seen after it ends",
              "to %s, seen %s".formatted(to, seen),
              "a time that is not after %s".formatted(to));
    }
    return null;
  }
}
