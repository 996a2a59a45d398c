package org.remit.store.bulk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;

/**
 * A fact as a row of an edition of a register states it.
 *
 * @param source the set, as {@code ods/etr}
 * @param edition the day of the edition that is cited
 * @param code of the row, as the register writes it; null where the file as a whole states it
 * @param otherCode the second code that the fact is about; null where there is none
 */
public record StatedFact(
    String source,
    LocalDate edition,
    @Nullable String code,
    @Nullable String otherCode,
    Fact.OfRegister fact) {
  /** Another fact of the same row. */
  public StatedFact with(Fact.OfRegister other) {
    return new StatedFact(source, edition, code, otherCode, other);
  }
}
