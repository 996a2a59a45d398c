package org.remit.graphql.type;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.RegisterStatus;
import org.remit.domain.When;
import org.remit.graphql.fact.ExistenceFact;
import org.remit.graphql.fact.FactNode;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;

/** When organisations and body types existed. */
final class Lifespan {
  private Lifespan() {}

  static CompletionStage<List<ExistenceFact>> of(EntityNode entity) {
    return stored(entity)
        .thenApply(facts -> FactNode.all(entity.view(), facts, ExistenceFact.class));
  }

  /** Whether it existed at that time, by the records, or by registers where these are silent. */
  static CompletionStage<Boolean> touching(EntityNode entity) {
    When when = entity.view().when();
    return stored(entity)
        .thenApply(facts -> {
          boolean registersDecide = facts.stream().allMatch(StoredFact::ofRegister);
          return facts.isEmpty()
              || facts.stream()
                  .filter(fact -> registersDecide || !fact.ofRegister())
                  .anyMatch(fact -> when.touches(fact.fact().period()));
        });
  }

  /** What the register says of its state at that time; null where it says nothing. */
  static CompletionStage<@Nullable RegisterStatus> status(EntityNode entity) {
    When when = entity.view().when();
    return stored(entity)
        .thenApply(facts ->
            facts.stream()
                .map(fact -> (Fact.Existence) fact.fact())
                .filter(
                    fact -> fact.status() != null && !fact.period().first().isAfter(when.last()))
                .max(Comparator.comparing(fact -> fact.period().last()))
                .map(fact -> status(fact, when))
                .orElse(null));
  }

  private static @Nullable RegisterStatus status(Fact.Existence existence, When when) {
    if (!when.touches(existence.period())) {
      // Where only an old edition has it, what became of it is not known.
      return existence.period().to() == null ? null : RegisterStatus.INACTIVE;
    }
    boolean closedLater =
        existence.status() == RegisterStatus.INACTIVE && existence.period().to() != null;
    return closedLater ? RegisterStatus.ACTIVE : existence.status();
  }

  private static CompletionStage<List<StoredFact>> stored(EntityNode entity) {
    return entity
        .view()
        .facts(entity.id(), Part.SUBJECT, FactSelection.of(FactKind.EXISTENCE, When.EVER));
  }
}
