package org.remit.graphql.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.EntityNode;
import org.remit.search.index.SearchKind;
import org.remit.search.query.Hit;
import org.remit.search.query.SearchRequest;
import org.remit.search.query.Searcher;
import org.remit.search.query.Suggestion;

/** Ids as clients write them. */
public final class IdArguments {
  private static final EntityKind[] ALL = EntityKind.values();

  private IdArguments() {}

  /**
   * Reads an id of one of these kinds, or of any where none is given.
   *
   * @throws QuestionException BAD_ID
   */
  public static EntityId read(String text, EntityKind... kinds) {
    EnumSet<EntityKind> wanted = EnumSet.copyOf(List.of(kinds.length == 0 ? ALL : kinds));
    return EntityId.find(text)
        .filter(id -> wanted.contains(id.kind()))
        .orElseThrow(() -> ArgumentErrors.badId(text, form(wanted)));
  }

  private static String form(Collection<EntityKind> kinds) {
    return kinds.stream()
        .map(kind -> kind.prefix() + "/\u2026")
        .collect(Collectors.joining(" or ", "", ", in lower case with hyphens"));
  }

  /**
   * The permanent id behind an id that a filter names; null for null.
   *
   * @throws QuestionException BAD_ID, or later UNKNOWN_ID, so that a slip is no empty answer
   */
  public static CompletionStage<@Nullable EntityId> known(
      ReadContext view, @Nullable String text, EntityKind... kinds) {
    if (text == null) {
      return CompletableFuture.completedFuture(null);
    }
    EntityId id = read(text, kinds);
    return view.find(id)
        .thenApply(found ->
            found
                .map(EntityNode::id)
                .orElseThrow(() -> ArgumentErrors.unknownId(id.toString(), hint(view, id))));
  }

  /** As {@link #known}, of several; null for null. */
  public static CompletionStage<@Nullable Set<EntityId>> allKnown(
      ReadContext view, @Nullable List<String> texts, EntityKind kind) {
    if (texts == null) {
      return CompletableFuture.completedFuture(null);
    }
    List<EntityId> ids = texts.stream().map(text -> read(text, kind)).toList();
    return BatchedReads.all(ids.stream().map(view::find).toList())
        .thenApply(found ->
            found.stream()
                .flatMap(Optional::stream)
                .map(EntityNode::id)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** The function of this id and all narrower ones; null for null. */
  public static CompletionStage<@Nullable Set<EntityId>> functions(
      ReadContext view, @Nullable String text) {
    return known(view, text, EntityKind.FUNCTION)
        .thenCompose(id ->
            id == null
                ? CompletableFuture.<@Nullable Set<EntityId>>completedFuture(null)
                : view.withNarrower(id).thenApply(functions -> functions));
  }

  /** The id that may have been meant. */
  private static String hint(ReadContext view, EntityId id) {
    String words = id.slug().replace('-', ' ');
    var kinds = Set.of(SearchKind.valueOf(id.kind().name()));
    var distance = LevenshteinDistance.getDefaultInstance();
    int near = Math.max(2, id.slug().length() / 3);
    var index = new Searcher(view.asking().served().index());
    try {
      return Stream.concat(
              index.search(new SearchRequest(words, kinds, null, 10, null)).hits().stream()
                  .map(Hit::id),
              index.suggest(words.substring(0, Math.min(3, words.length())), kinds, 50).stream()
                  .map(Suggestion::id))
          .filter(found -> distance.apply(found, id.toString()) <= near)
          .min(Comparator.comparing(found -> distance.apply(found, id.toString())))
          .map(found -> "; did you mean '%s'?".formatted(found))
          .orElse("; search(query: \"%s\") finds what there is".formatted(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
