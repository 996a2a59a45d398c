package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.store.Page;
import org.remit.store.StoredFact;

/** A page of tenures. */
@Name("TenureConnection")
@Description("A page of tenures.")
final class TenureConnection extends Connection<TenureFact, TenureConnection.TenureEdge> {
  TenureConnection(
      Paging paging,
      List<TenureEdge> edges,
      boolean more,
      Supplier<CompletionStage<Integer>> total) {
    super(paging, edges, more, total);
  }

  static TenureConnection of(
      View view, Paging paging, Page<StoredFact> page, Supplier<CompletionStage<Integer>> total) {
    var edges =
        page.items().stream()
            .map(fact ->
                new TenureEdge(paging.cursor(fact.key()), (TenureFact) FactNode.of(view, fact)))
            .toList();
    return new TenureConnection(paging, edges, page.more(), total);
  }

  /** A tenure with its place in the list. */
  @Name("TenureEdge")
  @Description("A tenure with its place in the list.")
  static final class TenureEdge extends Edge<TenureFact> {
    TenureEdge(String cursor, TenureFact node) {
      super(cursor, node);
    }
  }
}
