package org.remit.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;

/** The releases that have a fact. */
@Description("The releases of the dataset that have a fact.")
final class Recorded {
  private final int since;
  private final @Nullable Integer until;

  Recorded(int since, @Nullable Integer until) {
    this.since = since;
    this.until = until;
  }

  @Description("The first release that has it.")
  public int getSince() {
    return since;
  }

  @Nullable
  @Description("The last release that has it; null where the release that answers does.")
  public Integer getUntil() {
    return until;
  }
}
