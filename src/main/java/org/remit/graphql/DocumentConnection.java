package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Entity;
import org.remit.store.Entities;
import org.remit.store.Page;

/** A page of documents. */
@Name("DocumentConnection")
@Description("A page of documents.")
final class DocumentConnection extends Connection<Document, DocumentConnection.DocumentEdge> {
  DocumentConnection(
      Paging paging,
      List<DocumentEdge> edges,
      boolean more,
      Supplier<CompletionStage<Integer>> total) {
    super(paging, edges, more, total);
  }

  static DocumentConnection of(
      View view, Paging paging, Page<Entity> page, Supplier<CompletionStage<Integer>> total) {
    var edges =
        page.items().stream()
            .map(entity ->
                new DocumentEdge(
                    paging.cursor(Entities.key(entity)), (Document) EntityNode.of(view, entity)))
            .toList();
    return new DocumentConnection(paging, edges, page.more(), total);
  }

  /** A document with its place in the list. */
  @Name("DocumentEdge")
  @Description("A document with its place in the list.")
  static final class DocumentEdge extends Edge<Document> {
    DocumentEdge(String cursor, Document node) {
      super(cursor, node);
    }
  }
}
