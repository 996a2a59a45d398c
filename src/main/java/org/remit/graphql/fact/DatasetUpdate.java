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

  @Description("The release that added or withdrew it.")
  public int getRelease() {
    return update.release();
  }

  @Description("True where the release withdrew the fact, false where it added it.")
  public boolean getWithdrawn() {
    return update.withdrawn();
  }

  @Description(
      "The fact. The entities that a withdrawn fact mentions may be gone too: to delete it, ask for"
          + " its id alone.")
  public CitedFact getFact() {
    return FactNode.of(context, update.fact(), CitedFact.class);
  }
}
