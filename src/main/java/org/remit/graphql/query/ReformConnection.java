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
import org.remit.graphql.type.Reform;
import org.remit.store.read.Entities;

/** A page of reforms. */
@Name("ReformConnection")
@Description("A page of reforms.")
final class ReformConnection extends Connection<Reform, ReformConnection.ReformEdge> {
  ReformConnection(
      Paging paging, PageRead<ReformEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static ReformConnection of(
      ReadContext view,
      Paging paging,
      PageRead<Entity> page,
      Supplier<CompletionStage<Integer>> total) {
    return new ReformConnection(
        paging,
        page.each(entity ->
            new ReformEdge(
                paging.cursor(Entities.key(entity)), (Reform) EntityNode.of(view, entity))),
        total);
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
