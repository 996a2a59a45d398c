package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Passage;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.DocumentPassage;
import org.remit.store.Key;

/** A page of passages. */
@Name("PassageConnection")
@Description("A page of passages.")
final class PassageConnection extends Connection<DocumentPassage, PassageConnection.PassageEdge> {
  PassageConnection(
      Paging paging, PageRead<PassageEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static PassageConnection of(
      ReadContext view,
      Document document,
      Paging paging,
      PageRead<Passage> page,
      Supplier<CompletionStage<Integer>> total) {
    return new PassageConnection(
        paging,
        page.each(passage ->
            new PassageEdge(
                paging.cursor(new Key("", Integer.toString(passage.number()))),
                new DocumentPassage(view, document, passage))),
        total);
  }

  /** A passage with its place in the list. */
  @Name("PassageEdge")
  @Description("A passage with its place in the list.")
  static final class PassageEdge extends Edge<DocumentPassage> {
    PassageEdge(String cursor, DocumentPassage node) {
      super(cursor, node);
    }
  }
}
