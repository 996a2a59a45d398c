package org.remit.graphql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.remit.domain.Fact;
import org.remit.domain.ReformStage;

/** How far reforms have come. */
final class Stages {
  private static final Comparator<Fact.Stage> BY_DAY =
      Comparator.comparing(Stages::day).thenComparing(Fact.Stage::stage);

  private Stages() {}

  /** The stage reached last; of several on one day the furthest. */
  static ReformStage last(Collection<Fact.Stage> reached) {
    return reached.stream().max(BY_DAY).map(Fact.Stage::stage).orElse(ReformStage.PROPOSED);
  }

  private static LocalDate day(Fact.Stage stage) {
    return stage.period().first();
  }
}
