package org.remit.graphql.type;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.remit.domain.Fact;
import org.remit.domain.term.ReformStage;

/** Which stage of a reform is the latest. */
public final class StageOrder {
  private StageOrder() {}

  /**
   * The latest stage; of several on one day, the one furthest in the order of the enum. A stage
   * whose day is not known is placed after the stages that come before it in that order.
   */
  public static ReformStage last(Collection<Fact.Stage> reached) {
    return reached.stream()
        .max(
            Comparator.comparing((Fact.Stage stage) -> day(stage, reached))
                .thenComparing(Fact.Stage::stage))
        .map(Fact.Stage::stage)
        .orElse(ReformStage.PROPOSED);
  }

  private static LocalDate day(Fact.Stage stage, Collection<Fact.Stage> reached) {
    if (stage.on() != null) {
      return stage.on().first();
    }
    return reached.stream()
        .filter(other -> other.stage().compareTo(stage.stage()) < 0)
        .map(other -> other.period().first())
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }
}
