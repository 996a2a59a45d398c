package org.remit.graphql.input;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;

/** A partial date in an answer. */
@CustomScalar("PartialDate")
@Description(
    "A date as precise as the source has it (EDTF level 1): a day `2022-07-01`, a month `2022-07`,"
        + " a year `2022`; followed by `~` where the source says that it is about then: `2022~`.")
public record PartialDateScalar(String text) implements CustomStringScalar {
  public static @Nullable PartialDateScalar of(@Nullable PartialDate date) {
    return date == null ? null : new PartialDateScalar(date.text());
  }

  @Override
  public String stringValueForSerialization() {
    return text;
  }
}
