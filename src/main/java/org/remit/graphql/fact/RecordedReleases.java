package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** The releases that have a fact. */
@Name("Recorded")
@Description("The releases of the dataset that have a fact.")
final class RecordedReleases {
  private final int since;
  private final @Nullable Integer until;

  RecordedReleases(int since, @Nullable Integer until) {
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
