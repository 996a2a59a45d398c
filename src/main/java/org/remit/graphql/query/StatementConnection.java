package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.StatementFact;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.StoredFact;

/** A page of statements. */
@Name("StatementConnection")
@Description("A page of statements.")
final class StatementConnection
    extends Connection<StatementFact, StatementConnection.StatementEdge> {
  StatementConnection(
      Paging paging, PageRead<StatementEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static StatementConnection of(
      ReadContext view,
      Paging paging,
      PageRead<StoredFact> page,
      Supplier<CompletionStage<Integer>> total) {
    return new StatementConnection(
        paging,
        page.each(fact ->
            new StatementEdge(paging.cursor(fact.key()), (StatementFact) FactNode.of(view, fact))),
        total);
  }

  /** A statement with its place in the list. */
  @Name("StatementEdge")
  @Description("A statement with its place in the list.")
  static final class StatementEdge extends Edge<StatementFact> {
    StatementEdge(String cursor, StatementFact node) {
      super(cursor, node);
    }
  }
}
