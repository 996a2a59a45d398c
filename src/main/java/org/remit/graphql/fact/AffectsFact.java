package org.remit.graphql.fact;

import io.smallrye.graphql.api.Deprecated;
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

  AffectsFact(ReadContext context, StoredFact stored, Fact.Affects fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("The reform.")
  public CompletionStage<Reform> getOfReform() {
    return entity(fact.reform(), Reform.class);
  }

  @Description("As `ofReform`.")
  @Deprecated(reason = "Use `ofReform`, which can be asked for of different types at once.")
  public CompletionStage<Reform> getReform() {
    return getOfReform();
  }

  @Description("What it affects.")
  public CompletionStage<Subject> getSubject() {
    return entity(fact.affected(), Subject.class);
  }
}
