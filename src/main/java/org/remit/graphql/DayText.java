package org.remit.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.graphql.Description;

/** As the client wrote it. It is read by the field that takes it, whose errors have codes. */
@CustomScalar("Date")
@Description("A day: `2022-07-01`.")
public record DayText(String text) implements CustomStringScalar {
  LocalDate read() {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      throw Wrong.badDate(text, "a day as 2022-07-01");
    }
  }

  @Override
  public String stringValueForSerialization() {
    return text;
  }
}
