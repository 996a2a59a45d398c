package org.remit.graphql.query;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
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

  /** Those whose field has any of these values; all where they are null. */
  static FactSelection with(
      FactSelection all, String field, @Nullable List<? extends Enum<?>> values) {
    return values == null
        ? all
        : all.with(field, values.stream().map(Enum::name).collect(Collectors.toSet()));
  }
}
