package org.remit.graphql.fact;

import io.smallrye.graphql.api.Deprecated;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.term.ReformStage;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;
import org.remit.graphql.type.Reform;
import org.remit.store.StoredFact;

/** The GraphQL type Stage. */
@Name("Stage")
@Description("A reform reached a stage.")
public final class StageFact extends FactNode implements CitedFact {
  private final Fact.Stage fact;

  StageFact(ReadContext context, StoredFact stored, Fact.Stage fact) {
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

  @Description("The stage.")
  public ReformStage getStage() {
    return fact.stage();
  }

  @Nullable
  @Description("The day it was reached; null where not known.")
  public PartialDateScalar getOn() {
    return PartialDateScalar.of(fact.on());
  }
}
