package org.remit.graphql.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.search.index.SearchKind;
import org.remit.search.query.SimilarIds;

/** Ids as clients write them. */
public final class IdArguments {
  /** What can hold a function. */
  public static final Set<EntityKind> HOLDERS =
      Set.of(EntityKind.ORGANISATION, EntityKind.BODY_TYPE, EntityKind.ROLE);

  /** What can say something. */
  public static final Set<EntityKind> SPEAKERS =
      Set.of(EntityKind.ORGANISATION, EntityKind.BODY_TYPE, EntityKind.ROLE, EntityKind.PERSON);

  /** What a statement can be about, a reform can affect, or a function can act on. */
  public static final Set<EntityKind> SUBJECTS =
      Set.of(
          EntityKind.ORGANISATION,
          EntityKind.BODY_TYPE,
          EntityKind.FUNCTION,
          EntityKind.ROLE,
          EntityKind.REFORM,
          EntityKind.DOCUMENT);

  /** Around an id, as they are copied with it. */
  private static final Pattern BLANKS = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  private static final Set<EntityKind> ALL = EnumSet.allOf(EntityKind.class);

  private IdArguments() {}

  /**
   * Reads an id of any kind, in any case.
   *
   * @throws ArgumentException BAD_ID
   */
  public static EntityId read(String text) {
    return read(text, ALL);
  }

  /**
   * Reads an id of one of these kinds, in any case.
   *
   * @throws ArgumentException BAD_ID
   */
  public static EntityId read(String text, Set<EntityKind> kinds) {
    return EntityId.find(BLANKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT))
        .filter(id -> kinds.contains(id.kind()))
        .orElseThrow(() -> ArgumentErrors.badId(text, form(EnumSet.copyOf(kinds))));
  }

  private static String form(EnumSet<EntityKind> kinds) {
    return kinds.stream()
        .map(kind -> kind.prefix() + "/\u2026")
        .collect(Collectors.joining(" or ", "", ", in lower case with hyphens"));
  }

  /**
   * The permanent id behind an id that a filter names; null for null.
   *
   * @throws ArgumentException BAD_ID; the stage fails with UNKNOWN_ID, so that a typing error is
   *     not answered with an empty list
   */
  public static CompletionStage<@Nullable EntityId> known(
      ReadContext context, @Nullable String text, Set<EntityKind> kinds) {
    if (text == null) {
      return CompletableFuture.completedFuture(null);
    }
    EntityId id = read(text, kinds);
    return context
        .entity(id)
        .thenApply(found ->
            found
                .map(Entity::id)
                .orElseThrow(() -> ArgumentErrors.unknownId(id.toString(), hint(context, id))));
  }

  /** As {@link #known}, of several, where unknown ones are left out; null for null. */
  public static CompletionStage<@Nullable Set<EntityId>> allKnown(
      ReadContext context, @Nullable List<String> texts, Set<EntityKind> kinds) {
    if (texts == null) {
      return CompletableFuture.completedFuture(null);
    }
    List<EntityId> ids = texts.stream().map(text -> read(text, kinds)).toList();
    return BatchedReads.all(ids.stream().map(context::entity).toList())
        .thenApply(found ->
            found.stream()
                .flatMap(Optional::stream)
                .map(Entity::id)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** The function of this id and all narrower ones; null for null. */
  public static CompletionStage<@Nullable Set<EntityId>> functions(
      ReadContext context, @Nullable String text) {
    return known(context, text, Set.of(EntityKind.FUNCTION))
        .thenCompose(id ->
            id == null
                ? CompletableFuture.<@Nullable Set<EntityId>>completedFuture(null)
                : context.withNarrower(id).thenApply(functions -> functions));
  }

  /** The id that may have been meant. */
  private static String hint(ReadContext context, EntityId id) {
    var kinds = Set.of(SearchKind.valueOf(id.kind().name()));
    try {
      return new SimilarIds(context.request().served().index(), kinds)
          .misspelt(id.toString())
          .map("; did you mean '%s'?"::formatted)
          .orElseGet(() ->
              "; search(query: \"%s\") finds what there is".formatted(id.slug().replace('-', ' ')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
