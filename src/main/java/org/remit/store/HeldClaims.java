package org.remit.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the newest release holds of a set of a register, and which edition stated it last. */
final class HeldClaims {
  private final ReleaseTransaction transaction;
  private final String source;
  private final boolean complete;
  private final @Nullable LocalDate newest;

  HeldClaims(ReleaseTransaction transaction, String source, boolean complete) throws SQLException {
    this.transaction = transaction;
    this.source = source;
    this.complete = complete;
    newest = newest(transaction, source);
  }

  private static @Nullable LocalDate newest(ReleaseTransaction transaction, String source)
      throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement("select max(as_at) as newest from edition where source = ?")) {
      statement.setString(1, source);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getObject("newest", LocalDate.class) : null;
      }
    }
  }

  /** The newest edition of the set; null where it was never imported. */
  @Nullable LocalDate newest() {
    return newest;
  }

  /**
   * Puts in every claim that is held.
   *
   * @param newestOfCode is told, of a set that is not complete, the newest edition of each code
   */
  void read(ClaimTable claims, Map<String, LocalDate> newestOfCode) throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                select claim, id, content #>> '{period,seen}' as seen,
                  content #>> '{citations,0,locator,value}' as code,
                  right(content #>> '{citations,0,document}', 10) as edition,
                  content #>> '{period,to}' is null as open
                from fact where source = ? and last_release is null
                """)) {
      statement.setString(1, source);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String seen = rows.getString("seen");
          LocalDate stated = LocalDate.parse(seen == null ? rows.getString("edition") : seen);
          if (seen == null && complete && newest != null) {
            stated = newest;
          } else if (!complete) {
            newestOfCode.merge(rows.getString("code"), stated, HeldClaims::later);
          }
          claims.put(
              rows.getObject("claim", UUID.class),
              rows.getObject("id", UUID.class),
              (int) stated.toEpochDay(),
              seen != null
                  ? ClaimTable.HELD
                  : rows.getBoolean("open") ? ClaimTable.HELD_OPEN : ClaimTable.HELD_ENDED);
        }
      }
    }
    readLastStated(claims);
  }

  /** Puts right, for claims with a known end, which edition stated them last. */
  private void readLastStated(ClaimTable claims) throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement("select claim, day from last_stated where source = ?")) {
      statement.setString(1, source);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          LocalDate day = rows.getObject("day", LocalDate.class);
          claims.stated(rows.getObject("claim", UUID.class), (int) day.toEpochDay());
        }
      }
    }
  }

  /** Notes, for the next import, which edition stated each claim with a known end last. */
  void writeLastStated(ClaimTable claims, LocalDate newestNow) throws SQLException {
    try (PreparedStatement statement =
        transaction.connection().prepareStatement("delete from last_stated where source = ?")) {
      statement.setString(1, source);
      statement.executeUpdate();
    }
    CopyRows rows = transaction.into("last_stated (source, claim, day)");
    for (byte ended : new byte[] {ClaimTable.HELD_ENDED, ClaimTable.MET_ENDED}) {
      claims.forEach(
          ended,
          slot -> {
            if (claims.stated(slot) < newestNow.toEpochDay()) {
              rows.add(source, claims.claim(slot), LocalDate.ofEpochDay(claims.stated(slot)));
            }
          });
    }
    rows.send();
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
