package org.remit.graphql.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Found;
import org.remit.search.index.SearchKind;
import org.remit.search.query.Hit;
import org.remit.store.StoredFact;
import org.remit.store.read.Passages.Place;

/** What the hits of a search are. */
final class SearchResults {
  /** A hit and what it is. */
  record ResolvedHit(Hit hit, Found found) {}

  private SearchResults() {}

  static CompletionStage<List<ResolvedHit>> of(ReadContext context, List<Hit> hits) {
    Map<UUID, StoredFact> statements = statements(context, hits);
    var places = hits.stream().filter(hit -> hit.kind() == SearchKind.PASSAGE);
    var passages = context.snapshot().passages().at(places.map(hit -> place(hit.id())).toList());
    return BatchedReads.all(
        hits.stream()
            .map(hit ->
                switch (hit.kind()) {
                  case STATEMENT -> {
                    StoredFact stored = there(statements.get(UUID.fromString(hit.id())), hit);
                    yield done(
                        hit, new StatementFact(context, stored, (Fact.Statement) stored.fact()));
                  }
                  case PASSAGE -> {
                    var passage = there(passages.get(place(hit.id())), hit);
                    yield EntityNode.one(context, passage.document(), Document.class)
                        .thenApply(document ->
                            new ResolvedHit(hit, new DocumentPassage(document, passage)));
                  }
                  case ORGANISATION, BODY_TYPE, FUNCTION, ROLE, PERSON, DOCUMENT, REFORM ->
                      EntityNode.one(context, EntityId.of(hit.id()), Found.class)
                          .thenApply(found -> new ResolvedHit(hit, found));
                })
            .toList());
  }

  private static <T> T there(@Nullable T found, Hit hit) {
    return Objects.requireNonNull(
        found, () -> hit.id() + " is in the index, and is not in the release");
  }

  private static CompletionStage<ResolvedHit> done(Hit hit, Found found) {
    return CompletableFuture.completedFuture(new ResolvedHit(hit, found));
  }

  private static Map<UUID, StoredFact> statements(ReadContext context, List<Hit> hits) {
    Set<UUID> ids =
        hits.stream()
            .filter(hit -> hit.kind() == SearchKind.STATEMENT)
            .map(hit -> UUID.fromString(hit.id()))
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : context.snapshot().facts().byId(ids).stream()
            .collect(Collectors.toMap(StoredFact::id, Function.identity()));
  }

  /** {@code document/x#5}. */
  private static Place place(String id) {
    int hash = id.indexOf('#');
    return new Place(EntityId.of(id.substring(0, hash)), Integer.parseInt(id.substring(hash + 1)));
  }
}
