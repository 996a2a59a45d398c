package org.remit.register.set;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.Period;
import org.remit.domain.When;
import org.remit.domain.term.RelationKind;
import org.remit.store.bulk.RegisterFact;
import org.remit.store.bulk.SetRows;
import org.remit.store.bulk.StatedFact;

/**
 * Notes which claims each edition makes in each row, by which it is known later on which days a
 * fact is the answer ({@link RowHistory}). Gathers the claims of rows that come one after the other
 * with the same code.
 */
final class StatedClaims {
  private final SetRows rows;
  private final Set<UUID> claims = new HashSet<>();
  private @Nullable Row current;
  private When life = When.EVER;

  private record Row(String code, EntityId subject, LocalDate edition) {}

  StatedClaims(SetRows rows) {
    this.rows = rows;
  }

  /**
   * Notes a fact of an edition.
   *
   * @param fact as its row in the table
   * @param written as the edition states it
   * @return the life that the row gives the organisation; outside it the fact does not hold
   */
  When add(RegisterFact fact, StatedFact written) {
    String code = written.code();
    if (code == null || !isOfItsRow(written.fact())) {
      return When.EVER;
    }
    var row = new Row(code, written.fact().subject(), written.edition());
    if (!row.equals(current)) {
      flush();
      current = row;
    }
    claims.add(fact.claim());
    if (written.fact() instanceof Fact.Existence existence) {
      Period period = existence.period();
      life = period.hasDay() ? new When(period.first(), period.last()) : When.EVER;
    }
    return written.fact() instanceof Fact.Name ? When.EVER : life;
  }

  /**
   * Whether days are found for it: a code is the organisation's whenever it is asked for, and a
   * succession stands on its day.
   */
  private static boolean isOfItsRow(Fact.OfRegister fact) {
    return !(fact instanceof Fact.Identifier)
        && !(fact instanceof Fact.Relation relation
            && relation.relationKind() == RelationKind.SUCCEEDED_BY);
  }

  private void flush() {
    Row row = current;
    if (row != null) {
      rows.stated(row.code(), row.edition(), row.subject(), claims);
    }
    claims.clear();
    current = null;
    life = When.EVER;
  }

  /** Ends the last row. */
  void end() {
    flush();
    rows.endStated();
  }
}
