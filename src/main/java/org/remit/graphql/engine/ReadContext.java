package org.remit.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.Unnamed;
import org.remit.domain.When;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.type.EntityNode;
import org.remit.store.PreferredName;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Page;
import org.remit.store.read.PageRequest;
import org.remit.store.read.Snapshot;

/**
 * What the objects of an answer are seen through: one release, at one time, with the reads of the
 * execution. Whatever is nested in a field is seen through the same view.
 */
public record ReadContext(RequestContext asking, When when, BatchedReads loads) {
  /** The view of a root field, today where no time is given. */
  public static ReadContext of(Context context, @Nullable WhenScalar when) {
    DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
    RequestContext asking = environment.getGraphQlContext().get(RequestContext.class);
    BatchedReads loads = environment.getGraphQlContext().get(BatchedReads.class);
    Objects.requireNonNull(asking, "the input of the execution is not RequestContext.input()");
    return new ReadContext(asking, when == null ? When.on(asking.today()) : when.read(), loads);
  }

  public ReadContext at(When other) {
    return new ReadContext(asking, other, loads);
  }

  public Snapshot snapshot() {
    return asking.served().snapshot();
  }

  /**
   * When statements and events are from that belong to what is seen here: seen on a day, all up to
   * that day; over a longer time, those in it.
   */
  public When happenings() {
    return when.first().equals(when.last()) ? new When(LocalDate.MIN, when.last()) : when;
  }

  /** The entities of these ids or aliases, in their order; unknown ones are left out. */
  public <T> CompletionStage<List<T>> things(Collection<EntityId> ids, Class<T> type) {
    return BatchedReads.all(ids.stream().distinct().map(this::find).toList())
        .thenApply(found -> found.stream().flatMap(Optional::stream).map(type::cast).toList());
  }

  /**
   * The entity of this id or alias, which a record of this release speaks of.
   *
   * @param type the class of the type, or the union it is a member of
   */
  public <T> CompletionStage<T> thing(EntityId id, Class<T> type) {
    return find(id)
        .thenApply(found ->
            type.cast(
                found.orElseThrow(() ->
                    new IllegalStateException(id + " is spoken of, and is not in the release"))));
  }

  /** As {@link #thing}; null for null. */
  public <T> CompletionStage<@Nullable T> thingOrNull(@Nullable EntityId id, Class<T> type) {
    return id == null
        ? CompletableFuture.completedFuture(null)
        : thing(id, type).thenApply(found -> found);
  }

  /** The entity of this id or alias; empty when there is none. */
  public CompletionStage<Optional<EntityNode>> find(EntityId id) {
    return loads
        .load(
            "entities",
            id,
            Optional.<Entity>empty(),
            (Set<EntityId> ids) -> mapped(snapshot().entities().byId(ids), Optional::<Entity>of))
        .thenApply(found -> found.map(entity -> EntityNode.of(this, entity)));
  }

  /** All names of an organisation or body type, of any time. */
  public CompletionStage<List<StoredFact>> names(EntityId id) {
    return facts(id, Part.SUBJECT, FactSelection.of(FactKind.NAME, When.EVER));
  }

  /** What an organisation or body type is called; by its code, or its slug, if it has no name. */
  public CompletionStage<String> name(EntityId id) {
    return names(id)
        .thenCompose(names ->
            PreferredName.of(names, when)
                .<CompletionStage<String>>map(
                    name -> CompletableFuture.completedFuture(((Fact.Name) name.fact()).value()))
                .orElseGet(() -> nameByCode(id)));
  }

  private CompletionStage<String> nameByCode(EntityId id) {
    return facts(id, Part.SUBJECT, FactSelection.of(FactKind.IDENTIFIER, When.EVER))
        .thenApply(codes ->
            codes.stream()
                .map(code -> (Fact.Identifier) code.fact())
                .min(Comparator.comparing(Fact.Identifier::scheme))
                .map(code -> Unnamed.withCode(code.scheme(), code.value()))
                .orElse(id.slug()));
  }

  /** The facts of this kind, at the time of this view, that speak of the entity in this part. */
  public CompletionStage<List<StoredFact>> facts(EntityId entity, Part part, FactKind kind) {
    return facts(entity, part, FactSelection.of(kind, when));
  }

  public CompletionStage<List<StoredFact>> facts(
      EntityId entity, Part part, FactSelection selection) {
    return loads.load(
        List.of("facts", part, selection),
        entity,
        List.of(),
        ids -> snapshot().facts().of(ids, part, selection));
  }

  /** A page of the facts of this selection that speak of the entity in this part. */
  public CompletionStage<Page<StoredFact>> factPage(
      EntityId entity, Part part, FactSelection selection, PageRequest page) {
    return loads.load(
        List.of("fact page", part, selection, page),
        entity,
        Page.empty(),
        ids -> snapshot().facts().pagesOf(ids, part, selection, page));
  }

  public CompletionStage<Integer> factCount(EntityId entity, Part part, FactSelection selection) {
    return loads.load(
        List.of("fact count", part, selection),
        entity,
        0,
        ids -> snapshot().facts().countsOf(ids, part, selection));
  }

  /** The entities of this kind whose attribute names this entity, by name. */
  public CompletionStage<List<Entity>> whose(EntityKind kind, String attribute, EntityId entity) {
    return loads.load(
        List.of("whose", kind, attribute),
        entity,
        List.of(),
        ids -> snapshot().entities().whose(kind, attribute, ids));
  }

  /** The function and all that are narrower, over any number of steps. */
  public CompletionStage<Set<EntityId>> withNarrower(EntityId function) {
    return loads.load(
        "narrower", function, Set.of(), ids -> snapshot().entities().withNarrower(ids));
  }

  /** Whether the release has the text of the document, so that what is cited of it was verified. */
  public CompletionStage<Boolean> hasText(EntityId document) {
    return loads.load(
        "has text",
        document,
        false,
        (Set<EntityId> ids) ->
            snapshot().passages().documentsWithText(ids).stream()
                .collect(Collectors.toMap(id -> id, _ -> true)));
  }

  private static <K, A, B> Map<K, B> mapped(Map<K, A> map, java.util.function.Function<A, B> to) {
    return map.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> to.apply(entry.getValue())));
  }
}
