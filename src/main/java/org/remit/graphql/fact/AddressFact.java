package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;

/** The GraphQL type Address. */
@Name("Address")
@Description("An organisation has this address.")
public final class AddressFact extends FactNode implements CitedFact {
  private final Fact.Address fact;

  AddressFact(ReadContext context, StoredFact stored, Fact.Address fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("Whose address it is.")
  public CompletionStage<Organisation> getOrganisation() {
    return entity(fact.subject(), Organisation.class);
  }

  @Description(
      "From the building to the county, as the register writes them, without the postcode.")
  public List<@NonNull String> getLines() {
    return fact.lines();
  }

  @Nullable
  @Description("Such as `LS2 7UA`; null where the register gives none.")
  public String getPostcode() {
    return fact.postcode();
  }
}
