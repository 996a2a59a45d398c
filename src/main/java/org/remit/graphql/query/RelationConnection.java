package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.RelationFact;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
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
      ReadContext view,
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
