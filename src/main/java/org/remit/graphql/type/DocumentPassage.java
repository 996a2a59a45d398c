package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.Passage;

/** The GraphQL type Passage. */
@Name("Passage")
@Description("A paragraph of a document whose text was supplied.")
public final class DocumentPassage implements Found {
  private final Document document;
  private final Passage passage;

  public DocumentPassage(Document document, Passage passage) {
    this.document = document;
    this.passage = passage;
  }

  @Description("The document.")
  public Document getDocument() {
    return document;
  }

  @Description("The place in the document: `paragraph 5`. Paragraphs are its non-empty lines.")
  public String getLocator() {
    return passage.locator().text();
  }

  @Nullable
  @Description("Its text; null where the licence of the document does not allow showing it.")
  public String getText() {
    return document.open() ? passage.text() : null;
  }

  public Document document() {
    return document;
  }

  /** Whether the fact cites this paragraph. */
  public boolean citedBy(Fact fact) {
    return fact.citations().stream()
        .anyMatch(citation ->
            citation.document().equals(passage.document())
                && citation.locator().equals(passage.locator()));
  }
}
