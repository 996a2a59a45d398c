package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.store.Page;
import org.remit.store.StoredFact;

/** A page of relations. */
@Name("RelationConnection")
@Description("A page of relations.")
final class RelationConnection extends Connection<RelationFact, RelationConnection.RelationEdge> {
  RelationConnection(
      Paging paging,
      List<RelationEdge> edges,
      boolean more,
      Supplier<CompletionStage<Integer>> total) {
    super(paging, edges, more, total);
  }

  static RelationConnection of(
      View view, Paging paging, Page<StoredFact> page, Supplier<CompletionStage<Integer>> total) {
    var edges =
        page.items().stream()
            .map(fact ->
                new RelationEdge(paging.cursor(fact.key()), (RelationFact) FactNode.of(view, fact)))
            .toList();
    return new RelationConnection(paging, edges, page.more(), total);
  }

  /** A relation with its place in the list. */
  @Name("RelationEdge")
  @Description("A relation with its place in the list.")
  static final class RelationEdge extends Edge<RelationFact> {
    RelationEdge(String cursor, RelationFact node) {
      super(cursor, node);
    }
  }
}
