package org.remit.graphql.fact;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.engine.ReadContext;
import org.remit.store.read.Update;

/** The GraphQL type Update. */
@Name("Update")
@Description("A fact that a release added to the dataset, or withdrew.")
public final class DatasetUpdate {
  private final ReadContext context;
  private final Update update;

  public DatasetUpdate(ReadContext context, Update update) {
    this.context = context;
    this.update = update;
  }

  @Description("The release that did.")
  public int getRelease() {
    return update.release();
  }

  @Description("Whether it withdrew the fact; else it added it.")
  public boolean getWithdrawn() {
    return update.withdrawn();
  }

  @Description(
      "The fact. What a withdrawn fact speaks of may be gone too: ask for its id, and no more, to"
          + " delete it.")
  public CitedFact getFact() {
    return FactNode.of(context, update.fact(), CitedFact.class);
  }
}
