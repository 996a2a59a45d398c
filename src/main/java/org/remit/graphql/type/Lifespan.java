package org.remit.graphql.type;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.domain.term.RegisterStatus;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;

/** Whether and when organisations and body types existed. */
public final class Lifespan {
  private Lifespan() {}

  /** What is recorded of its existence, of whatever time. */
  public static CompletionStage<List<StoredFact>> facts(EntityNode entity) {
    return entity
        .context()
        .facts(entity.id(), Part.SUBJECT, FactSelection.of(FactKind.EXISTENCE, When.EVER));
  }

  /**
   * Whether it existed at the time of its context, by the records, or by registers where these are
   * silent.
   */
  static CompletionStage<Boolean> exists(EntityNode entity) {
    When when = entity.context().when();
    return facts(entity)
        .thenApply(facts -> {
          boolean registersDecide = facts.stream().allMatch(StoredFact::ofRegister);
          return facts.isEmpty()
              || facts.stream()
                  .filter(fact -> registersDecide || !fact.ofRegister())
                  .anyMatch(fact -> when.touches(fact.fact().period()));
        });
  }

  /** What the register says of its state at the time of its context; null where it says nothing. */
  static CompletionStage<@Nullable RegisterStatus> status(EntityNode entity) {
    When when = entity.context().when();
    return facts(entity)
        .thenApply(facts ->
            facts.stream()
                .map(fact -> (Fact.Existence) fact.fact())
                .filter(fact ->
                    fact.status() != null
                        && (!fact.period().hasDay() || !fact.period().first().isAfter(when.last())))
                .max(
                    Comparator.comparing((Fact.Existence fact) -> when.touches(fact.period()))
                        .thenComparing(fact -> lastTold(fact.period())))
                .map(fact -> status(fact, when))
                .orElse(null));
  }

  /** The last day of which a register tells whether it existed. */
  private static LocalDate lastTold(Period period) {
    PartialDate endedBy = period.endedBy();
    return endedBy == null ? period.last() : endedBy.first();
  }

  private static @Nullable RegisterStatus status(Fact.Existence existence, When when) {
    Period period = existence.period();
    PartialDate endedBy = period.endedBy();
    if (!when.touches(period)) {
      // Where only an old edition has it, what became of it is not known; nor is it between the
      // day that it began and that by which it had ended.
      boolean ended =
          endedBy == null ? period.to() != null : !when.last().isBefore(endedBy.first());
      return ended ? RegisterStatus.INACTIVE : null;
    }
    boolean closedLater =
        existence.status() == RegisterStatus.INACTIVE && (period.to() != null || endedBy != null);
    return closedLater ? RegisterStatus.ACTIVE : existence.status();
  }
}
