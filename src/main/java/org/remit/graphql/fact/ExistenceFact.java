package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.term.Beginning;
import org.remit.domain.term.Ending;
import org.remit.domain.term.RegisterStatus;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Subject;
import org.remit.store.StoredFact;

/** The GraphQL type Existence. */
@Name("Existence")
@Description("An organisation, or bodies of a type, existed.")
public final class ExistenceFact extends FactNode implements CitedFact {
  private final Fact.Existence fact;

  ExistenceFact(ReadContext context, StoredFact stored, Fact.Existence fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("Who existed.")
  public CompletionStage<Subject> getSubject() {
    return entity(fact.subject(), Subject.class);
  }

  @Nullable
  @Description("How it began; null where not known.")
  public Beginning getBegan() {
    return fact.began();
  }

  @Nullable
  @Description("How it ended; null where it goes on, or is not known.")
  public Ending getEnded() {
    return fact.ended();
  }

  @Nullable
  @Description("The status in the register that is cited; null where no register is cited.")
  public RegisterStatus getStatus() {
    return fact.status();
  }
}
