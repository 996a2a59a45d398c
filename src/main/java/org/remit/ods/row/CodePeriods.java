package org.remit.ods.row;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;

/** The periods of each code in one file. A code may have several, but none may overlap. */
public final class CodePeriods {
  private final Map<String, Life> byCode = new HashMap<>();

  /**
   * Adds a period of a code.
   *
   * @throws BadRowException when it overlaps another of the code
   */
  public void add(String code, Period period) throws BadRowException {
    if (!period.hasDay()) {
      return;
    }
    Life latest = byCode.get(code);
    for (Life life = latest; life != null; life = life.earlier) {
      if (overlap(life.period, period)) {
        throw new BadRowException(
            "a code twice at one time",
            "%s, and before in the file %s".formatted(period.text(), life.period.text()),
            "one row of a code for one time");
      }
    }
    byCode.put(code, new Life(period, latest));
  }

  private static boolean overlap(Period one, Period other) {
    return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
  }

  private record Life(Period period, @Nullable Life earlier) {}
}
