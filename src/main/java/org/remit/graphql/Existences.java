package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.store.FactSelection;
import org.remit.store.StoredFact;

/** When organisations and body types existed. */
final class Existences {
  private Existences() {}

  static CompletionStage<List<ExistenceFact>> of(EntityNode entity) {
    return stored(entity)
        .thenApply(facts -> FactNode.all(entity.view(), facts, ExistenceFact.class));
  }

  static CompletionStage<Boolean> touching(EntityNode entity) {
    When when = entity.view().when();
    return stored(entity)
        .thenApply(facts ->
            facts.isEmpty() || facts.stream().anyMatch(fact -> when.touches(fact.fact().period())));
  }

  private static CompletionStage<List<StoredFact>> stored(EntityNode entity) {
    return entity
        .view()
        .facts(entity.id(), Part.SUBJECT, FactSelection.of(FactKind.EXISTENCE, When.EVER));
  }
}
