package org.remit.graphql.fact;

import io.smallrye.graphql.api.Deprecated;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Fact;
import org.remit.domain.term.EventKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Party;
import org.remit.store.StoredFact;

/** The GraphQL type Event. */
@Name("Event")
@Description("Something happened to named parties.")
public final class EventFact extends FactNode implements CitedFact {
  private final Fact.Event fact;

  EventFact(ReadContext context, StoredFact stored, Fact.Event fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("The kind of event.")
  public EventKind getEventKind() {
    return fact.eventKind();
  }

  @Description("As `eventKind`.")
  @Deprecated(reason = "Use `eventKind`, which can be asked for of different types at once.")
  public EventKind getKind() {
    return getEventKind();
  }

  @Description("What happened, in one sentence of our own.")
  public String getSummary() {
    return fact.summary();
  }

  @Description("Who took part.")
  public CompletionStage<List<@NonNull Party>> getParties() {
    return entities(fact.parties(), Party.class);
  }
}
