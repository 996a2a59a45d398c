package org.remit.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
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

  /** Whether a complete edition newer than this day was imported. */
  boolean isAfter(LocalDate day) {
    return complete && newest != null && day.isBefore(newest);
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
          boolean open = seen == null && rows.getBoolean("open");
          LocalDate stated = LocalDate.parse(seen == null ? rows.getString("edition") : seen);
          if (open && complete && newest != null) {
            stated = newest;
          } else if (!complete) {
            newestOfCode.merge(rows.getString("code"), stated, HeldClaims::later);
          }
          claims.put(
              rows.getObject("claim", UUID.class),
              rows.getObject("id", UUID.class),
              (int) stated.toEpochDay(),
              open ? ClaimTable.HELD_OPEN : ClaimTable.HELD);
        }
      }
    }
  }

  /**
   * Puts right when it was last said of each closed organisation that it closed. Every edition that
   * lists it says so, the newest of which may not be the one cited: its names tell up to which
   * edition it is listed.
   */
  void readWhenClosedOnesWereListed(ClaimTable claims) {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                select e.claim,
                  case when bool_and(n.content #> '{period,seen}' is not null)
                    then max(n.content #>> '{period,seen}') end as seen
                from fact e join fact n on n.source = e.source and n.subject = e.subject
                  and n.kind = 'NAME' and n.last_release is null
                  and n.content #> '{citations,0,locator}' = e.content #> '{citations,0,locator}'
                where e.source = ? and e.kind = 'EXISTENCE' and e.last_release is null
                  and e.content #> '{period,to}' is not null
                group by e.claim
                """)) {
      statement.setString(1, source);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String seen = rows.getString("seen");
          LocalDate listed = seen == null ? Objects.requireNonNull(newest) : LocalDate.parse(seen);
          claims.stated(rows.getObject("claim", UUID.class), (int) listed.toEpochDay());
        }
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
