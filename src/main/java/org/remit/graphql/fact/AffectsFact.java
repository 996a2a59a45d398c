package org.remit.graphql.fact;

import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Reform;
import org.remit.graphql.type.Subject;
import org.remit.store.StoredFact;

/** The GraphQL type Affects. */
@Name("Affects")
@Description("A reform would change, or has changed, something.")
final class AffectsFact extends FactNode implements CitedFact {
  private final Fact.Affects fact;

  AffectsFact(ReadContext view, StoredFact stored, Fact.Affects fact) {
    super(view, stored);
    this.fact = fact;
  }

  @Description("The reform.")
  public CompletionStage<Reform> getReform() {
    return view().thing(fact.reform(), Reform.class);
  }

  @Description("What it affects.")
  public CompletionStage<Subject> getSubject() {
    return view().thing(fact.affected(), Subject.class);
  }
}
