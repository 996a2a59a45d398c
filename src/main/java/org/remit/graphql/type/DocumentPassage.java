package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Mention.Part;
import org.remit.domain.Passage;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.CitedFact;
import org.remit.graphql.fact.FactNode;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;

/** The GraphQL type Passage. */
@Name("Passage")
@Description("A paragraph of a document whose text was supplied.")
public final class DocumentPassage implements Found {
  private final ReadContext view;
  private final Document document;
  private final Passage passage;

  public DocumentPassage(ReadContext view, Document document, Passage passage) {
    this.view = view;
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
    return document.isOpen() ? passage.text() : null;
  }

  @Description("The facts, of whatever time, that cite this paragraph.")
  public CompletionStage<List<@NonNull CitedFact>> getFacts() {
    return view.facts(document.id(), Part.CITED, FactSelection.all(When.EVER))
        .thenApply(facts ->
            facts.stream().filter(this::cites).map(fact -> FactNode.cited(view, fact)).toList());
  }

  private boolean cites(StoredFact fact) {
    return fact.fact().citations().stream()
        .anyMatch(citation ->
            citation.document().equals(passage.document())
                && citation.locator().equals(passage.locator()));
  }
}
