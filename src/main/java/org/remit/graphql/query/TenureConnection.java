package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.TenureFact;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.StoredFact;

/** A page of tenures. */
@Name("TenureConnection")
@Description("A page of tenures.")
final class TenureConnection extends Connection<TenureFact, TenureConnection.TenureEdge> {
  TenureConnection(
      Paging paging, PageRead<TenureEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static TenureConnection of(
      ReadContext view,
      Paging paging,
      PageRead<StoredFact> page,
      Supplier<CompletionStage<Integer>> total) {
    return new TenureConnection(
        paging,
        page.each(fact ->
            new TenureEdge(paging.cursor(fact.key()), (TenureFact) FactNode.of(view, fact))),
        total);
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
