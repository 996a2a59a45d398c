package org.remit.graphql.type;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.RegisterStatus;
import org.remit.store.Lifetime;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;

/** Whether and when organisations and body types existed, at the time of their context. */
public final class Lifespan {
  private Lifespan() {}

  private static CompletionStage<Lifetime> of(EntityNode entity) {
    return entity
        .context()
        .facts(entity.id(), Part.SUBJECT, FactSelection.of(FactKind.EXISTENCE, When.EVER))
        .thenApply(Lifetime::new);
  }

  /** What is recorded of its existence, of whatever time ({@link Lifetime#stated}). */
  public static CompletionStage<List<StoredFact>> facts(EntityNode entity) {
    return of(entity).thenApply(lifetime -> lifetime.stated(entity.context().when()));
  }

  static CompletionStage<Boolean> exists(EntityNode entity) {
    return of(entity).thenApply(lifetime -> lifetime.exists(entity.context().when()));
  }

  static CompletionStage<@Nullable RegisterStatus> status(EntityNode entity) {
    return of(entity).thenApply(lifetime -> lifetime.status(entity.context().when()).orElse(null));
  }
}
