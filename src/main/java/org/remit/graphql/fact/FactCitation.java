package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Citation;
import org.remit.domain.CitationAddress;
import org.remit.domain.Locator;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.EntityNode;

/** The GraphQL type Citation. */
@Name("Citation")
@Description("Where a fact is to be found.")
final class FactCitation {
  private final ReadContext context;
  private final Citation citation;

  FactCitation(ReadContext context, Citation citation) {
    this.context = context;
    this.citation = citation;
  }

  @Description("The document.")
  public CompletionStage<Document> getDocument() {
    return EntityNode.one(context, citation.document(), Document.class);
  }

  @Description("The place in the document: `paragraph 5`, `s. 14Z25(5)`, `row 17`.")
  public String getLocator() {
    return citation.locator().text();
  }

  @Nullable
  @Description(
      "At most twelve words of the place, which find it again; null where it was not quoted.")
  public String getPhrase() {
    return citation.phrase();
  }

  @Nullable
  @Description(
      "The address that leads to the place itself: to the provision on legislation.gov.uk, to the"
          + " quoted words on a web page; else to the document. Null where the document has none.")
  public CompletionStage<@Nullable String> getUrl() {
    return getDocument().thenApply(this::url);
  }

  private @Nullable String url(Document document) {
    return CitationAddress.of(document.entity(), citation.locator(), citation.phrase())
        .orElse(null);
  }

  @Description("Whether the words were found there when the dataset was made.")
  public CompletionStage<CitationCheck> getCheck() {
    if (citation.phrase() == null) {
      return CompletableFuture.completedFuture(CitationCheck.NOT_CHECKED);
    }
    return context
        .hasText(citation.document())
        .thenApply(text -> text ? CitationCheck.VERIFIED : CitationCheck.NOT_CHECKED);
  }

  @Description("The citation ready to paste: author, title, publisher, date, place, address.")
  public CompletionStage<String> getText() {
    return getDocument()
        .thenCompose(document ->
            document.reference().thenApply(reference -> text(reference, url(document))));
  }

  private String text(String reference, @Nullable String url) {
    var parts = new ArrayList<>(List.of(reference));
    if (citation.locator().unit() != Locator.Unit.WHOLE) {
      parts.add(citation.locator().text());
    }
    if (url != null) {
      parts.add(url);
    }
    return String.join(", ", parts);
  }
}
