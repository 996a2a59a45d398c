package org.remit.ods.row;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;

/**
 * What a row of an edition states of one code, or of it and one other code that the row names. A
 * row of a file is handed over as one of these for the code by itself and one for each other code.
 *
 * @param set as {@code etr}
 * @param edition the day of the edition
 * @param code of the row, as the register writes it; null for what the file as a whole states
 * @param otherCode as the register writes it; null where the facts are about the row's code alone
 * @param facts at least one
 */
public record RegisterRow(
    String set,
    LocalDate edition,
    @Nullable String code,
    @Nullable String otherCode,
    List<Fact.OfRegister> facts) {
  public RegisterRow {
    facts = List.copyOf(facts);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("a row states at least one fact");
    }
    if (code == null && otherCode != null) {
      throw new IllegalArgumentException("another code than none: " + otherCode);
    }
  }
}
