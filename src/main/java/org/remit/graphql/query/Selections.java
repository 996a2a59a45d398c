package org.remit.graphql.query;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.IdArguments;
import org.remit.store.read.FactSelection;

/** Conditions of filters that may be left out. */
final class Selections {
  private Selections() {}

  /** Those that mention the entity of this id in the part; all where it is null. */
  static CompletionStage<FactSelection> mentioning(
      ReadContext context,
      FactSelection all,
      Part part,
      @Nullable String id,
      Set<EntityKind> kinds) {
    return IdArguments.known(context, id, kinds)
        .thenApply(known -> known == null ? all : all.mentioning(part, Set.of(known)));
  }

  /** Those that meet the condition with any of these values; all where they are null. */
  static <V> FactSelection with(
      FactSelection all,
      @Nullable List<V> values,
      BiFunction<FactSelection, Set<V>, FactSelection> condition) {
    return values == null ? all : condition.apply(all, Set.copyOf(values));
  }
}
