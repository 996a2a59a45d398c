package org.remit.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Snapshot;

/**
 * What the objects of an answer are seen through: one release, at one time, with the reads of the
 * execution. What is nested in a field is seen through the same context.
 */
public record ReadContext(RequestContext request, When when, BatchedReads reads) {
  /**
   * The context of a root field.
   *
   * @param when today where it is null
   */
  public static ReadContext of(Context field, @Nullable When when) {
    var query = field.unwrap(DataFetchingEnvironment.class).getGraphQlContext();
    RequestContext request =
        Objects.requireNonNull(
            query.get(RequestContext.class), "the input is not that of RequestContext.input()");
    return new ReadContext(
        request, when == null ? When.on(request.today()) : when, query.get(BatchedReads.class));
  }

  public ReadContext at(When other) {
    return new ReadContext(request, other, reads);
  }

  public Snapshot snapshot() {
    return request.served().snapshot();
  }

  /**
   * The time of the statements and events that belong to what is seen here: seen on a day, all up
   * to that day; over a longer time, those in it.
   */
  public When happenings() {
    return when.first().equals(when.last()) ? new When(LocalDate.MIN, when.last()) : when;
  }

  /** The entity of this id or alias; empty when there is none. */
  public CompletionStage<Optional<Entity>> entity(EntityId id) {
    return reads.load(
        "entities",
        id,
        Optional.empty(),
        (Set<EntityId> ids) ->
            snapshot().entities().byId(ids).entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, found -> Optional.of(found.getValue()))));
  }

  /** All names of an organisation or body type, of any time. */
  public CompletionStage<List<StoredFact>> names(EntityId id) {
    return facts(id, Part.SUBJECT, FactSelection.of(FactKind.NAME, When.EVER));
  }

  /** The facts of this kind, at the time of this context, that mention the entity in this part. */
  public CompletionStage<List<StoredFact>> facts(EntityId entity, Part part, FactKind kind) {
    return facts(entity, part, FactSelection.of(kind, when));
  }

  public CompletionStage<List<StoredFact>> facts(
      EntityId entity, Part part, FactSelection selection) {
    return reads.load(
        List.of("facts", part, selection),
        entity,
        List.of(),
        ids -> snapshot().facts().of(ids, part, selection));
  }

  /**
   * The parts of this kind that this entity has, by name: the roles in an organisation, the
   * functions one step below a function, the proposals of a reform.
   */
  public CompletionStage<List<Entity>> partsOf(EntityId whole, EntityKind kind) {
    return reads.load(
        List.of("parts", kind), whole, List.of(), ids -> snapshot().entities().partsOf(kind, ids));
  }

  /** The function and all that are narrower, over any number of steps. */
  public CompletionStage<Set<EntityId>> withNarrower(EntityId function) {
    return reads.load(
        "narrower", function, Set.of(), ids -> snapshot().entities().withNarrower(ids));
  }

  /** Whether the release has the text of the document, so that what is cited of it was verified. */
  public CompletionStage<Boolean> hasText(EntityId document) {
    return reads.load(
        "has text",
        document,
        false,
        (Set<EntityId> ids) ->
            snapshot().passages().documentsWithText(ids).stream()
                .collect(Collectors.toMap(id -> id, _ -> true)));
  }
}
