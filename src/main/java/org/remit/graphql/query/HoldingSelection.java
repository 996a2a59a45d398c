package org.remit.graphql.query;

import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.IdArguments;
import org.remit.store.read.FactSelection;

/** Which holdings are meant. */
final class HoldingSelection {
  private HoldingSelection() {}

  /**
   * What is held at the time of the view, of the function with those narrower where one is given.
   */
  static CompletionStage<FactSelection> of(ReadContext view, @Nullable String function) {
    return IdArguments.functions(view, function)
        .thenApply(functions -> of(FactSelection.held(view.when()), functions));
  }

  static FactSelection of(FactSelection holdings, @Nullable Set<EntityId> functions) {
    return functions == null
        ? holdings
        : holdings.with(
            "function", functions.stream().map(EntityId::toString).collect(Collectors.toSet()));
  }
}
