package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.CitationAddress;
import org.remit.domain.Period;
import org.remit.domain.Provision;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.DateScalar;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.EntityNode;

/** The GraphQL type Provision. */
@Name("Provision")
@Description("A place in legislation that gives a function its legal ground.")
final class LegalBasis {
  private final ReadContext context;
  private final Provision provision;
  private final Period held;

  /**
   * The ground of a fact.
   *
   * @param held the period of the fact
   */
  LegalBasis(ReadContext context, Provision provision, Period held) {
    this.context = context;
    this.provision = provision;
    this.held = held;
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
  @Description(
      "The address of the provision itself; that of its last day, `asItStoodOn`, where the holding"
          + " has ended. Null where the legislation has none.")
  public CompletionStage<@Nullable String> getUrl() {
    return address().thenApply(address -> address.map(CitationAddress::url).orElse(null));
  }

  @Nullable
  @Description(
      "The day of the law that `url` leads to, the last of a holding that has ended; null where"
          + " `url` leads to what stands today.")
  public CompletionStage<@Nullable DateScalar> getAsItStoodOn() {
    return address()
        .thenApply(
            address -> DateScalar.of(address.map(CitationAddress::asItStoodOn).orElse(null)));
  }

  private CompletionStage<Optional<CitationAddress>> address() {
    LocalDate today = context.request().today();
    return getDocument()
        .thenApply(document -> CitationAddress.of(document.entity(), provision, held, today));
  }
}
