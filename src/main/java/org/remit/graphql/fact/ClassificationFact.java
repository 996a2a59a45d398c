package org.remit.graphql.fact;

import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;

/** The GraphQL type Classification. */
@Name("Classification")
@Description("An organisation is of a body type.")
public final class ClassificationFact extends FactNode implements CitedFact {
  private final Fact.Classification fact;

  ClassificationFact(ReadContext context, StoredFact stored, Fact.Classification fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("The organisation.")
  public CompletionStage<Organisation> getOrganisation() {
    return entity(fact.subject(), Organisation.class);
  }

  @Description("The body type it is of.")
  public CompletionStage<BodyType> getBodyType() {
    return entity(fact.bodyType(), BodyType.class);
  }
}
