package org.remit.graphql.input;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.graphql.Description;
import org.remit.graphql.engine.ArgumentErrors;

/** As the client wrote it. It is read by the field that takes it, whose errors have codes. */
@CustomScalar("Date")
@Description("A day: `2022-07-01`.")
public record DateScalar(String text) implements CustomStringScalar {
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
