package org.remit.ods.row;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;

/** Which organisation a code of the register means; told by who knows the other records. */
public interface CodeOwners {
  /**
   * The organisation that a code means, always of the kind {@code organisation}.
   *
   * @param code as the register writes it, never blank
   * @param opened when the life of the code that the row describes began; null where the code is
   *     only named, or the row does not tell
   * @param on the day the row speaks of: the last day of a closed organisation or an ended
   *     relation, else the day of the edition. One code can mean two organisations at two times.
   */
  EntityId organisation(String code, @Nullable LocalDate opened, LocalDate on);
}
