package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.store.RecordJson;

/** What the newest release holds of a set of a register, and which edition stated it last. */
final class HeldClaims {
  private static final byte[] LAST_STATED = {
    ClaimTable.HELD_ENDED, ClaimTable.MET_ENDED, ClaimTable.HELD_OPEN, ClaimTable.MET
  };

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
   * Puts in every claim that is held, and each existence of an organisation of the records.
   *
   * @param newestOfCode is told, of a set that is not complete, the newest edition of each code
   */
  void read(ClaimTable claims, CuratedLives lives, Map<String, LocalDate> newestOfCode)
      throws SQLException {
    rows(row -> {
      String seen = row.getString("seen");
      LocalDate stated = seen == null ? edition(row) : LocalDate.parse(seen);
      if (seen == null && complete && newest != null) {
        stated = newest;
      } else if (!complete) {
        newestOfCode.merge(row.getString("code"), stated, HeldClaims::later);
      }
      byte state =
          seen != null
              ? ClaimTable.HELD
              : row.getBoolean("open") ? ClaimTable.HELD_OPEN : ClaimTable.HELD_ENDED;
      int slot = claims.find(row.getObject("claim", UUID.class));
      if (slot == ClaimTable.ABSENT || stated.toEpochDay() > claims.stated(slot)) {
        put(row, claims, stated, state);
      }
      life(row, lives);
    });
    readLastStated(claims);
  }

  /**
   * Puts in every claim that is held as one to be replaced, stated by the edition that is cited for
   * it.
   *
   * @return facts that make the claim of another, which is put in
   */
  List<UUID> readToReplace(ClaimTable claims, CuratedLives lives) throws SQLException {
    var doubles = new ArrayList<UUID>();
    rows(row -> {
      UUID claim = row.getObject("claim", UUID.class);
      if (claims.find(claim) == ClaimTable.ABSENT) {
        put(row, claims, edition(row), ClaimTable.REPLACED);
      } else {
        doubles.add(row.getObject("id", UUID.class));
      }
      life(row, lives);
    });
    return doubles;
  }

  private static LocalDate edition(ResultSet row) throws SQLException {
    return row.getObject("edition", LocalDate.class);
  }

  private static void put(ResultSet row, ClaimTable claims, LocalDate stated, byte state)
      throws SQLException {
    claims.put(
        row.getObject("claim", UUID.class),
        row.getObject("id", UUID.class),
        (int) stated.toEpochDay(),
        state);
  }

  private static void life(ResultSet row, CuratedLives lives) throws SQLException {
    String existence = row.getString("curated_existence");
    if (existence != null) {
      lives.held(
          (Fact.Existence) RecordJson.fact(FactKind.EXISTENCE, existence),
          row.getObject("claim", UUID.class));
    }
  }

  private interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  private void rows(Taker taker) throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                select claim, id, content #>> '{period,seen}' as seen,
                  coalesce(code, '') as code, edition,
                  content #>> '{period,to}' is null as open,
                  case when kind = 'EXISTENCE' and not starts_with(subject, 'organisation/ods-')
                    then content end as curated_existence
                from fact where source = ? and last_release is null
                """)) {
      statement.setString(1, source);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  /** How many rows the newest edition had open; to be asked before anything is withdrawn. */
  long open() throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                select count(*) from fact
                where source = ? and last_release is null and first_release < ?
                  and (kind = 'EXISTENCE'
                    or kind = 'RELATION' and label = 'MEMBER_OF')
                  and content #>> '{period,to}' is null and content #>> '{period,seen}' is null
                """)) {
      statement.setString(1, source);
      statement.setInt(2, transaction.release());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Tells the codes of each row that the newest edition has. */
  void readListedByTheNewest(OpenRows rows) throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                select concat_ws(' ', coalesce(code, ''),
                  case when kind = 'RELATION' then other_code end) as codes
                from fact
                where source = ? and last_release is null and first_release < ?
                  and (kind = 'NAME'
                    or kind = 'RELATION' and label = 'MEMBER_OF')
                  and content #> '{period,seen}' is null
                """)) {
      statement.setString(1, source);
      statement.setInt(2, transaction.release());
      statement.setFetchSize(10_000);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.listed(row.getString("codes"));
        }
      }
    }
  }

  /** Puts right which edition stated claims last that are not the newest's. */
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

  /**
   * Notes, for the next import, which edition stated each claim last that is not the newest's: of
   * what has a known end, and of what began after that edition, nothing else tells.
   */
  void writeLastStated(ClaimTable claims, LocalDate newestNow) throws SQLException {
    try (PreparedStatement statement =
        transaction.connection().prepareStatement("delete from last_stated where source = ?")) {
      statement.setString(1, source);
      statement.executeUpdate();
    }
    CopyRows rows = transaction.into("last_stated (source, claim, day)");
    for (byte state : LAST_STATED) {
      claims.forEach(
          state,
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
