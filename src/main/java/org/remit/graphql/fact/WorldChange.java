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
      "The day of the change: the first day of the fact, or the day after its last. Where only a"
          + " month or a year is known, its first day counts as the first, its last day as the"
          + " last.")
  public DateScalar getOn() {
    return new DateScalar(change.on().toString());
  }

  @Description("True where the fact ended that day, false where it began.")
  public boolean getEnded() {
    return change.ended();
  }

  @Description("The fact that began or ended.")
  public CitedFact getFact() {
    return FactNode.of(context, change.fact(), CitedFact.class);
  }
}
