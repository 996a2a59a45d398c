package org.remit.graphql.fact;

import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.term.IdentifierScheme;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;

/** The GraphQL type Identifier. */
@Name("Identifier")
@Description("An organisation has this code in that scheme.")
public final class IdentifierFact extends FactNode implements CitedFact {
  private final Fact.Identifier fact;

  IdentifierFact(ReadContext context, StoredFact stored, Fact.Identifier fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("Whose code it is.")
  public CompletionStage<Organisation> getOrganisation() {
    return entity(fact.subject(), Organisation.class);
  }

  @Description("Who gives the code.")
  public IdentifierScheme getScheme() {
    return fact.scheme();
  }

  @Description("The code.")
  public String getValue() {
    return fact.value();
  }
}
