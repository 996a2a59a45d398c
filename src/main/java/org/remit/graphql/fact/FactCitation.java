package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Citation;
import org.remit.domain.CitationAddress;
import org.remit.domain.Locator;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.DateScalar;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.EntityNode;

/** The GraphQL type Citation. */
@Name("Citation")
@Description("A place in a document that states a fact.")
final class FactCitation {
  private final ReadContext context;
  private final Citation citation;
  private final Period held;

  /**
   * A citation of a fact.
   *
   * @param held the period of the fact
   */
  FactCitation(ReadContext context, Citation citation, Period held) {
    this.context = context;
    this.citation = citation;
    this.held = held;
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
      "At most twelve words quoted from the place, which find it again; null where none are.")
  public String getPhrase() {
    return citation.phrase();
  }

  @Nullable
  @Description(
      "The address that leads to the place itself: to the provision on legislation.gov.uk, to the"
          + " quoted words on a web page; else to the document. The provision of a fact that has"
          + " ended is that of its last day, `asItStoodOn`. Null where the document has none.")
  public CompletionStage<@Nullable String> getUrl() {
    return getDocument()
        .thenApply(document -> address(document).map(CitationAddress::url).orElse(null));
  }

  @Nullable
  @Description(
      "The day of the law that `url` leads to: the last on which a fact held that has ended, where"
          + " it cites a provision on legislation.gov.uk. Null where `url` leads to what stands"
          + " today.")
  public CompletionStage<@Nullable DateScalar> getAsItStoodOn() {
    return getDocument()
        .thenApply(document ->
            DateScalar.of(address(document).map(CitationAddress::asItStoodOn).orElse(null)));
  }

  private Optional<CitationAddress> address(Document document) {
    LocalDate today = context.request().today();
    return CitationAddress.of(
        document.entity(), citation.locator(), citation.phrase(), held, today);
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
            document.reference().thenApply(reference -> text(reference, address(document))));
  }

  private String text(String reference, Optional<CitationAddress> address) {
    var parts = new ArrayList<>(List.of(reference));
    if (citation.locator().unit() != Locator.Unit.WHOLE) {
      parts.add(citation.locator().text());
    }
    address
        .map(CitationAddress::asItStoodOn)
        .map(day -> "as it stood on " + PartialDate.of(day).words())
        .ifPresent(parts::add);
    address.map(CitationAddress::url).ifPresent(parts::add);
    return String.join(", ", parts);
  }
}
