package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.CitationAddress;
import org.remit.domain.Provision;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.EntityNode;

/** The GraphQL type Provision. */
@Name("Provision")
@Description("A place in legislation that gives a function its legal ground.")
final class LegalBasis {
  private final ReadContext context;
  private final Provision provision;

  LegalBasis(ReadContext context, Provision provision) {
    this.context = context;
    this.provision = provision;
  }

  @Description("The legislation.")
  public CompletionStage<Document> getDocument() {
    return EntityNode.one(context, provision.document(), Document.class);
  }

  @Description("The place, as lawyers write it: `s. 14Z25(5)`, `reg. 3`, `Sch. 1 para. 2`.")
  public String getLocator() {
    return provision.locator();
  }

  @Nullable
  @Description("The address of the provision itself; null where the legislation has none.")
  public CompletionStage<@Nullable String> getUrl() {
    return getDocument()
        .thenApply(document -> CitationAddress.of(document.entity(), provision).orElse(null));
  }
}
