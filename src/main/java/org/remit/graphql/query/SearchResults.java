package org.remit.graphql.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.StatementFact;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.DocumentPassage;
import org.remit.graphql.type.Found;
import org.remit.search.index.SearchKind;
import org.remit.search.query.Hit;
import org.remit.store.StoredFact;
import org.remit.store.read.Passages.Place;

/** What the hits of a search are. */
final class SearchResults {
  /** A hit and what it is. */
  record Finding(Hit hit, Found found) {}

  private SearchResults() {}

  static CompletionStage<List<Finding>> of(ReadContext view, List<Hit> hits) {
    Map<UUID, StoredFact> statements = statements(view, hits);
    var places = hits.stream().filter(hit -> hit.kind() == SearchKind.PASSAGE);
    var passages = view.snapshot().passages().at(places.map(hit -> place(hit.id())).toList());
    return BatchedReads.all(
        hits.stream()
            .map(hit ->
                switch (hit.kind()) {
                  case STATEMENT -> {
                    StoredFact stored = there(statements.get(UUID.fromString(hit.id())), hit);
                    yield done(
                        hit, new StatementFact(view, stored, (Fact.Statement) stored.fact()));
                  }
                  case PASSAGE -> {
                    var passage = there(passages.get(place(hit.id())), hit);
                    yield view.thing(passage.document(), Document.class)
                        .thenApply(document ->
                            new Finding(hit, new DocumentPassage(view, document, passage)));
                  }
                  case ORGANISATION, BODY_TYPE, FUNCTION, ROLE, PERSON, DOCUMENT, REFORM ->
                      view.thing(EntityId.of(hit.id()), Found.class)
                          .thenApply(found -> new Finding(hit, found));
                })
            .toList());
  }

  private static <T> T there(@Nullable T found, Hit hit) {
    return Objects.requireNonNull(
        found, () -> hit.id() + " is in the index, and is not in the release");
  }

  private static CompletionStage<Finding> done(Hit hit, Found found) {
    return java.util.concurrent.CompletableFuture.completedFuture(new Finding(hit, found));
  }

  private static Map<UUID, StoredFact> statements(ReadContext view, List<Hit> hits) {
    Set<UUID> ids =
        hits.stream()
            .filter(hit -> hit.kind() == SearchKind.STATEMENT)
            .map(hit -> UUID.fromString(hit.id()))
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : view.snapshot().facts().byId(ids).stream()
            .collect(Collectors.toMap(StoredFact::id, Function.identity()));
  }

  /** {@code document/x#5}. */
  private static Place place(String id) {
    int hash = id.indexOf('#');
    return new Place(EntityId.of(id.substring(0, hash)), Integer.parseInt(id.substring(hash + 1)));
  }
}
