package org.remit.graphql.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.DateScalar;
import org.remit.store.read.Change;

/** The GraphQL type Change. */
@Name("Change")
@Description("Something began or ended in the world.")
public final class WorldChange {
  private final ReadContext context;
  private final Change change;

  public WorldChange(ReadContext context, Change change) {
    this.context = context;
    this.change = change;
  }

  @Description(
      "The first day on which it was so: the day the fact began, or the day after its last. A month"
          + " or a year counts from its first day, and ends after its last.")
  public DateScalar getOn() {
    return new DateScalar(change.on().toString());
  }

  @Description("Whether the fact ended that day; else it began.")
  public boolean getEnded() {
    return change.ended();
  }

  @Description("The fact that began or ended.")
  public CitedFact getFact() {
    return FactNode.of(context, change.fact(), CitedFact.class);
  }
}
