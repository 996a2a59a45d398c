package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Period;
import org.remit.graphql.input.PartialDateScalar;

/** The GraphQL type Period. */
@Name("Period")
@Description(
    "When something held, both ends included. Where no source tells an end, it may be known only"
        + " that it held at some time; `seen` is that time.")
final class FactPeriod {
  private final Period period;

  FactPeriod(Period period) {
    this.period = period;
  }

  @Nullable
  @Description("The first day, as precise as the source has it; null where open or not known.")
  public PartialDateScalar getFrom() {
    return PartialDateScalar.of(period.from());
  }

  @Nullable
  @Description("The last day, included; null where it goes on or is not known.")
  public PartialDateScalar getTo() {
    return PartialDateScalar.of(period.to());
  }

  @Nullable
  @Description(
      "A time at which a source shows that it held, where the beginning, the end or both are not"
          + " known: a person called chair in January 2018 was chair then, whoever was before and"
          + " after. The fact is found only for what is known: that time, back to `from` or on to"
          + " `to` where there is one. Null where `from` and `to` tell all.")
  public PartialDateScalar getSeen() {
    return PartialDateScalar.of(period.seen());
  }

  @Nullable
  @Description(
      "A day by which it had ended, where nothing else is known of its end: a register of that day"
          + " has it as inactive and gives no end. The fact is found only for the day it began and"
          + " the time it was seen, as far as these are known.")
  public PartialDateScalar getEndedBy() {
    return PartialDateScalar.of(period.endedBy());
  }

  @Description(
      "For reading: `from July 2022`, `2013 to 30 June 2022`, `in January 2018; beginning and end"
          + " not known`.")
  public String getText() {
    return period.text();
  }
}
