package org.remit.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.store.Rows;
import org.remit.store.StoredFact;

/**
 * A holding of an organisation.
 *
 * @param bodyType the type through which it holds it; null where it holds it itself
 */
public record HeldThrough(StoredFact holding, @Nullable EntityId bodyType) {
  static HeldThrough of(ResultSet row) throws SQLException {
    String through = row.getString("through");
    return new HeldThrough(Rows.fact(row), through == null ? null : EntityId.of(through));
  }
}
