package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.CitedFact;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.StoredFact;

/** A page of facts of any kind. */
@Name("FactConnection")
@Description("A page of facts of any kind.")
final class FactConnection extends Connection<CitedFact, FactConnection.FactEdge> {
  FactConnection(Paging paging, PageRead<FactEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static FactConnection of(
      ReadContext view,
      Paging paging,
      PageRead<StoredFact> page,
      Supplier<CompletionStage<Integer>> total) {
    return new FactConnection(
        paging,
        page.each(fact -> new FactEdge(paging.cursor(fact.key()), FactNode.cited(view, fact))),
        total);
  }

  /** A fact with its place in the list. */
  @Name("FactEdge")
  @Description("A fact with its place in the list.")
  static final class FactEdge extends Edge<CitedFact> {
    FactEdge(String cursor, CitedFact node) {
      super(cursor, node);
    }
  }
}
