package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.HoldingFact;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.StoredFact;
import org.remit.store.read.HeldThrough;

/** A page of holdings. */
@Name("HoldingConnection")
@Description("A page of holdings.")
final class HoldingConnection extends Connection<HoldingFact, HoldingConnection.HoldingEdge> {
  HoldingConnection(
      Paging paging, PageRead<HoldingEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static HoldingConnection of(
      ReadContext view,
      Paging paging,
      PageRead<StoredFact> page,
      Supplier<CompletionStage<Integer>> total) {
    return through(view, paging, page.each(fact -> new HeldThrough(fact, null)), total);
  }

  /** Of organisations, which hold some through their body types. */
  static HoldingConnection through(
      ReadContext view,
      Paging paging,
      PageRead<HeldThrough> page,
      Supplier<CompletionStage<Integer>> total) {
    return new HoldingConnection(
        paging,
        page.each(held ->
            new HoldingEdge(
                paging.cursor(held.holding().key()),
                new HoldingFact(
                    view, held.holding(), (Fact.Holding) held.holding().fact(), held.bodyType()))),
        total);
  }

  /** A holding with its place in the list. */
  @Name("HoldingEdge")
  @Description("A holding with its place in the list.")
  static final class HoldingEdge extends Edge<HoldingFact> {
    HoldingEdge(String cursor, HoldingFact node) {
      super(cursor, node);
    }
  }
}
