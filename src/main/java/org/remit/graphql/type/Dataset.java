package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;
import org.remit.store.Release;
import org.remit.store.read.History;

/** The GraphQL type Dataset. */
@Description("The release that answers: what it has and on what terms.")
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
  @Description("Up to when the world was looked into; null where not said.")
  public PartialDateScalar getResearchedUntil() {
    return PartialDateScalar.of(release().researchedUntil());
  }

  @Description("How many entities and facts it has, by kind.")
  public List<@NonNull Count> getCounts() {
    return context.snapshot().history().counts().entrySet().stream()
        .map(count -> new Count(count.getKey(), count.getValue()))
        .toList();
  }

  @Description("The sources it was made from.")
  public List<@NonNull SourceRelease> getSources() {
    var counts = context.snapshot().history().countsBySource();
    return context.snapshot().history().sources().stream()
        .map(source -> new SourceRelease(source, counts.getOrDefault(source.name(), 0)))
        .toList();
  }

  @Description("On what terms the dataset may be reused.")
  public String getLicence() {
    return LICENCE;
  }

  @Description("What to write where the dataset is reused.")
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
    private final History.Source source;
    private final int count;

    SourceRelease(History.Source source, int count) {
      this.source = source;
      this.count = count;
    }

    @Description("Its name: `records` for what was curated by hand.")
    public String getName() {
      return source.name();
    }

    @Description("The last release in which it brought anything new.")
    public int getRelease() {
      return source.release().number();
    }

    @Description("When that release was made, ISO 8601 in UTC.")
    public String getReleased() {
      return source.release().released().toString();
    }

    @Nullable
    @Description("Up to when it had been looked into then; null where not said.")
    public PartialDateScalar getResearchedUntil() {
      return PartialDateScalar.of(source.release().researchedUntil());
    }

    @Description("How many entities and facts of this release are from it.")
    public int getCount() {
      return count;
    }
  }
}
