package org.remit.graphql;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Entity;
import org.remit.store.Entities;

/** A page of functions. */
@Name("FunctionConnection")
@Description("A page of functions.")
final class FunctionConnection extends Connection<Function, FunctionConnection.FunctionEdge> {
  FunctionConnection(
      Paging paging, PageRead<FunctionEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static FunctionConnection of(
      View view, Paging paging, PageRead<Entity> page, Supplier<CompletionStage<Integer>> total) {
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
