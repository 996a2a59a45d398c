package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Entity;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Function;
import org.remit.store.read.Entities;

/** A page of functions. */
@Name("FunctionConnection")
@Description("A page of functions.")
final class FunctionConnection extends Connection<Function, FunctionConnection.FunctionEdge> {
  FunctionConnection(
      Paging paging, PageRead<FunctionEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static FunctionConnection of(
      ReadContext view,
      Paging paging,
      PageRead<Entity> page,
      Supplier<CompletionStage<Integer>> total) {
    return new FunctionConnection(
        paging,
        page.each(entity ->
            new FunctionEdge(
                paging.cursor(Entities.key(entity)), (Function) EntityNode.of(view, entity))),
        total);
  }

  /** A function with its place in the list. */
  @Name("FunctionEdge")
  @Description("A function with its place in the list.")
  static final class FunctionEdge extends Edge<Function> {
    FunctionEdge(String cursor, Function node) {
      super(cursor, node);
    }
  }
}
