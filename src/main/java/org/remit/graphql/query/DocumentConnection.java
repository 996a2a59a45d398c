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
import org.remit.graphql.type.Document;
import org.remit.graphql.type.EntityNode;
import org.remit.store.read.Entities;

/** A page of documents. */
@Name("DocumentConnection")
@Description("A page of documents.")
final class DocumentConnection extends Connection<Document, DocumentConnection.DocumentEdge> {
  DocumentConnection(
      Paging paging, PageRead<DocumentEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static DocumentConnection of(
      ReadContext view,
      Paging paging,
      PageRead<Entity> page,
      Supplier<CompletionStage<Integer>> total) {
    return new DocumentConnection(
        paging,
        page.each(entity ->
            new DocumentEdge(
                paging.cursor(Entities.key(entity)), (Document) EntityNode.of(view, entity))),
        total);
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
