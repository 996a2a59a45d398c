package org.remit.store;

import java.time.LocalDate;
import java.util.List;
import org.remit.domain.EntityId;

/** Values as COPY wants them. */
final class Columns {
  private Columns() {}

  static String day(LocalDate day) {
    if (day.equals(LocalDate.MIN)) {
      return "-infinity";
    }
    return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
  }

  static String array(List<EntityId> ids) {
    return "{" + String.join(",", ids.stream().map(EntityId::toString).toList()) + "}";
  }
}
