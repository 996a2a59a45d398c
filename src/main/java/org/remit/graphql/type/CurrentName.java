package org.remit.graphql.type;

import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.Unnamed;
import org.remit.domain.When;
import org.remit.store.PreferredName;
import org.remit.store.read.FactSelection;

/** What organisations and body types are called at the time of their context. */
final class CurrentName {
  private CurrentName() {}

  /** By its code, or its slug, if it has no name. */
  static CompletionStage<String> of(EntityNode entity) {
    return entity
        .context()
        .names(entity.id())
        .thenCompose(names ->
            PreferredName.of(names, entity.context().when())
                .<CompletionStage<String>>map(
                    name -> CompletableFuture.completedFuture(((Fact.Name) name.fact()).value()))
                .orElseGet(() -> byCode(entity)));
  }

  private static CompletionStage<String> byCode(EntityNode entity) {
    return entity
        .context()
        .facts(entity.id(), Part.SUBJECT, FactSelection.of(FactKind.IDENTIFIER, When.EVER))
        .thenApply(codes ->
            codes.stream()
                .map(code -> (Fact.Identifier) code.fact())
                .min(Comparator.comparing(Fact.Identifier::scheme))
                .map(code -> Unnamed.withCode(code.scheme(), code.value()))
                .orElse(entity.id().slug()));
  }

  static CompletionStage<@Nullable String> acronym(EntityNode entity) {
    return entity
        .context()
        .names(entity.id())
        .thenApply(names -> PreferredName.acronym(names, entity.context().when()).orElse(null));
  }
}
