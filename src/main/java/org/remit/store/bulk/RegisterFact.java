package org.remit.store.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.store.RecordJson;

/**
 * A fact of a register as its row in the table.
 *
 * @param id the same whichever edition states it
 * @param claim the hash of what is claimed, the dates aside: two editions that disagree on the
 *     dates make the same claim
 * @param json the content
 */
public record RegisterFact(UUID id, UUID claim, String json, StatedFact stated) {
  /** Reads a row of {@code fact} with all its columns. */
  static RegisterFact of(ResultSet row) throws SQLException {
    String json = row.getString("content");
    return new RegisterFact(
        row.getObject("id", UUID.class),
        row.getObject("claim", UUID.class),
        json,
        new StatedFact(
            row.getString("source"),
            row.getObject("edition", LocalDate.class),
            row.getString("code"),
            row.getString("other_code"),
            (Fact.OfRegister) RecordJson.fact(FactKind.valueOf(row.getString("kind")), json)));
  }

  public Fact.OfRegister fact() {
    return stated.fact();
  }
}
