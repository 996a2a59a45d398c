package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;
import org.remit.store.Release;

/** The GraphQL type Dataset. */
@Description("The release that answers: its contents and its licence.")
public final class Dataset {
  private static final String LICENCE =
      "Creative Commons Attribution 4.0 International (CC BY 4.0)";

  private final ReadContext context;

  public Dataset(ReadContext context) {
    this.context = context;
  }

  private Release release() {
    return context.snapshot().release();
  }

  @Description("Its number. `/releases/12/graphql` answers from release 12 for ever.")
  public int getRelease() {
    return release().number();
  }

  @Description("When it was made, ISO 8601 in UTC.")
  public String getReleased() {
    return release().released().toString();
  }

  @Nullable
  @Description("The time up to which sources were researched; null where not stated.")
  public PartialDateScalar getResearchedUntil() {
    return PartialDateScalar.of(release().researchedUntil());
  }

  @Description(
      "Whether names, addresses, types, relations and states from registers are those of the day"
          + " asked about, by the rule in docs/ods.md; false in releases made before that rule, or"
          + " while files wait to be imported again.")
  public boolean getDaysSettled() {
    return release().daysSettled();
  }

  @Description("How many entities and facts it has, by kind.")
  public List<@NonNull Count> getCounts() {
    return context.snapshot().counts().byKind().entrySet().stream()
        .map(count -> new Count(count.getKey(), count.getValue()))
        .toList();
  }

  @Description("The sources it was made from.")
  public List<@NonNull SourceRelease> getSources() {
    var counts = context.snapshot().counts().bySource();
    return context.snapshot().sources().stream()
        .map(source -> new SourceRelease(source, counts.getOrDefault(source.source(), 0)))
        .toList();
  }

  @Description("The licence under which the dataset may be reused.")
  public String getLicence() {
    return LICENCE;
  }

  @Description("The attribution to give where the dataset is reused.")
  public String getAttribution() {
    return ("Remit, release %d, CC BY 4.0. Contains public sector information licensed under the"
            + " Open Government Licence v3.0 and Parliamentary information licensed under the"
            + " Open Parliament Licence v3.0.")
        .formatted(release().number());
  }

  @Description("How many records of one kind there are.")
  public record Count(
      @Description("The kind of entity or fact, in capitals: `ORGANISATION`, `HOLDING`.")
          String kind,
      @Description("How many there are.") int count) {}

  /** The GraphQL type Source. */
  @Name("Source")
  @Description("Where facts of the dataset come from.")
  static final class SourceRelease {
    private final Release last;
    private final int count;

    SourceRelease(Release last, int count) {
      this.last = last;
      this.count = count;
    }

    @Description("Its name: `records` for what is curated by hand.")
    public String getName() {
      return last.source();
    }

    @Description("The last release that an import of it made.")
    public int getRelease() {
      return last.number();
    }

    @Description("When that release was made, ISO 8601 in UTC.")
    public String getReleased() {
      return last.released().toString();
    }

    @Nullable
    @Description("The time up to which it had been researched then; null where not stated.")
    public PartialDateScalar getResearchedUntil() {
      return PartialDateScalar.of(last.researchedUntil());
    }

    @Description("How many entities and facts of this release are from it.")
    public int getCount() {
      return count;
    }
  }
}
