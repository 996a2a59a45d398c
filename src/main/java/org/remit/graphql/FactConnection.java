package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.store.Page;
import org.remit.store.StoredFact;

/** A page of facts of any kind. */
@Name("FactConnection")
@Description("A page of facts of any kind.")
final class FactConnection extends Connection<CitedFact, FactConnection.FactEdge> {
  FactConnection(
      Paging paging, List<FactEdge> edges, boolean more, Supplier<CompletionStage<Integer>> total) {
    super(paging, edges, more, total);
  }

  static FactConnection of(
      View view, Paging paging, Page<StoredFact> page, Supplier<CompletionStage<Integer>> total) {
    var edges =
        page.items().stream()
            .map(fact -> new FactEdge(paging.cursor(fact.key()), FactNode.cited(view, fact)))
            .toList();
    return new FactConnection(paging, edges, page.more(), total);
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
