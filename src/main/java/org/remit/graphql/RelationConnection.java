package org.remit.graphql;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.store.StoredFact;

/** A page of relations. */
@Name("RelationConnection")
@Description("A page of relations.")
final class RelationConnection extends Connection<RelationFact, RelationConnection.RelationEdge> {
  RelationConnection(
      Paging paging, PageRead<RelationEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static RelationConnection of(
      View view,
      Paging paging,
      PageRead<StoredFact> page,
      Supplier<CompletionStage<Integer>> total) {
    return new RelationConnection(
        paging,
        page.each(fact ->
            new RelationEdge(paging.cursor(fact.key()), (RelationFact) FactNode.of(view, fact))),
        total);
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
