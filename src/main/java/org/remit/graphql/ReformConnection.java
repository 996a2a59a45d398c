package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Entity;
import org.remit.store.Entities;
import org.remit.store.Page;

/** A page of reforms. */
@Name("ReformConnection")
@Description("A page of reforms.")
final class ReformConnection extends Connection<Reform, ReformConnection.ReformEdge> {
  ReformConnection(
      Paging paging,
      List<ReformEdge> edges,
      boolean more,
      Supplier<CompletionStage<Integer>> total) {
    super(paging, edges, more, total);
  }

  static ReformConnection of(
      View view, Paging paging, Page<Entity> page, Supplier<CompletionStage<Integer>> total) {
    var edges =
        page.items().stream()
            .map(entity ->
                new ReformEdge(
                    paging.cursor(Entities.key(entity)), (Reform) EntityNode.of(view, entity)))
            .toList();
    return new ReformConnection(paging, edges, page.more(), total);
  }

  /** A reform with its place in the list. */
  @Name("ReformEdge")
  @Description("A reform with its place in the list.")
  static final class ReformEdge extends Edge<Reform> {
    ReformEdge(String cursor, Reform node) {
      super(cursor, node);
    }
  }
}
