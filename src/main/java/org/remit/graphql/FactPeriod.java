package org.remit.graphql;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Period;

/** The GraphQL type Period. */
@Name("Period")
@Description("When something held, both ends included.")
final class FactPeriod {
  private final Period period;

  FactPeriod(Period period) {
    this.period = period;
  }

  @Nullable
  @Description("The first day, as precise as the source has it; null where open or not known.")
  public DateText getFrom() {
    return DateText.of(period.from());
  }

  @Nullable
  @Description("The last day, included; null where it goes on or is not known.")
  public DateText getTo() {
    return DateText.of(period.to());
  }

  @Description("For reading: `from July 2022`, `2013 to 30 June 2022`.")
  public String getText() {
    return period.text();
  }
}
