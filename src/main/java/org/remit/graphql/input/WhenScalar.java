package org.remit.graphql.input;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.remit.domain.When;
import org.remit.graphql.engine.ArgumentErrors;

/** As the client wrote it. It is read by the field that takes it, whose errors have codes. */
@CustomScalar("When")
@Description(
    "When: a day `2019-06-01`, a month `2019-06`, a year `2019`, an interval `2013/2022`, open"
        + " `2013/..` or `../2022`, or `../..` for ever. A fact is included if it held on any of"
        + " these days, by the widest reading of its dates. Today where left out.")
public record WhenScalar(String text) implements CustomStringScalar {
  /**
   * Null for null.
   *
   * @throws ArgumentException BAD_DATE
   */
  public static @Nullable When read(@Nullable WhenScalar when) {
    return when == null ? null : when.read();
  }

  private When read() {
    return When.find(text)
        .orElseThrow(() ->
            ArgumentErrors.badDate(
                text, "2019-06-01, 2019-06, 2019, 2013/2022, 2013/.. or ../.. (for ever)"));
  }

  @Override
  public String stringValueForSerialization() {
    return text;
  }
}
