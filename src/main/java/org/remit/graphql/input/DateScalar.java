package org.remit.graphql.input;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;
import org.remit.graphql.engine.ArgumentErrors;

/**
 * A day: as the client wrote it, read by the field that takes it, whose errors have codes; or on
 * its way out.
 */
@CustomScalar("Date")
@Description("A day: `2022-07-01`.")
public record DateScalar(String text) implements CustomStringScalar {
  public static @Nullable DateScalar of(@Nullable LocalDate day) {
    return day == null ? null : new DateScalar(day.toString());
  }

  public LocalDate read() {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw ArgumentErrors.badDate(text, "a day as 2022-07-01");
    }
  }

  @Override
  public String stringValueForSerialization() {
    return text;
  }
}
