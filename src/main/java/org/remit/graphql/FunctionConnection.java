package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Entity;
import org.remit.store.Entities;
import org.remit.store.Page;

/** A page of functions. */
@Name("FunctionConnection")
@Description("A page of functions.")
final class FunctionConnection extends Connection<Function, FunctionConnection.FunctionEdge> {
  FunctionConnection(
      Paging paging,
      List<FunctionEdge> edges,
      boolean more,
      Supplier<CompletionStage<Integer>> total) {
    super(paging, edges, more, total);
  }

  static FunctionConnection of(
      View view, Paging paging, Page<Entity> page, Supplier<CompletionStage<Integer>> total) {
    var edges =
        page.items().stream()
            .map(entity ->
                new FunctionEdge(
                    paging.cursor(Entities.key(entity)), (Function) EntityNode.of(view, entity)))
            .toList();
    return new FunctionConnection(paging, edges, page.more(), total);
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
