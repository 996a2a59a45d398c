package org.remit.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;

/**
 * The import of one set of a register. Its editions are given from the newest to the oldest, each
 * with all its facts, and what the dataset then holds is the same whichever of them were imported
 * before:
 *
 * <ul>
 *   <li>the newest edition that makes a claim decides on its dates;
 *   <li>what the newest edition of all claims stands as it is written there;
 *   <li>what only an older one claims, and has no known end, is known up to that edition ({@link
 *       org.remit.domain.Period#seen}): nothing is withdrawn because a file leaves it out.
 * </ul>
 *
 * <p>Of a set that is not complete the same is true for each code by itself; there, the newest
 * answer that says a thing is the one cited for it.
 */
public final class RegisterSet {
  private final RegisterWriter writer;
  private final ReleaseTransaction transaction;
  private final String source;
  private final boolean complete;
  private final ClaimTable claims = new ClaimTable();

  /** Of a set that is not complete, the newest edition that lists a code. */
  private final Map<String, LocalDate> newestOfCode = new HashMap<>();

  /** The codes that this import lists. */
  private final Set<String> listed = new HashSet<>();

  private @Nullable LocalDate newest;

  private final HeldClaims held;

  private boolean listsTheNewest;
  private LocalDate edition = LocalDate.MAX;

  RegisterSet(
      RegisterWriter writer,
      ReleaseTransaction transaction,
      String source,
      boolean complete,
      boolean held)
      throws SQLException {
    this.writer = writer;
    this.transaction = transaction;
    this.source = source;
    this.complete = complete;
    this.held = new HeldClaims(transaction, source, complete);
    if (held) {
      newest = this.held.newest();
      this.held.read(claims, newestOfCode);
    }
  }

  /**
   * Begins an edition.
   *
   * @param asAt the day it tells of; not after that of the edition before
   */
  public void edition(LocalDate asAt) {
    if (asAt.isAfter(edition)) {
      throw new IllegalArgumentException(
          "editions go from the newest to the oldest: %s after %s".formatted(asAt, edition));
    }
    edition = asAt;
    if (newest == null || !asAt.isBefore(newest)) {
      newest = asAt;
      listsTheNewest = true;
    }
  }

  /** Takes a fact of the edition; all its citations are of one row. */
  public void fact(Fact fact) {
    Fact stated =
        isOutdated(fact)
            ? RegisterFact.seenLast(fact, PartialDate.of(edition.toString())).orElse(fact)
            : fact;
    RegisterFact row = RegisterFact.of(source, stated);
    int slot = claims.find(row.claim());
    int day = (int) edition.toEpochDay();
    boolean ended = stated.period().to() != null;
    if (slot == ClaimTable.ABSENT) {
      claims.put(row.claim(), row.id(), day, ended ? ClaimTable.MET_ENDED : ClaimTable.MET);
      writer.add(source, row);
    } else if (!claims.isMet(slot) && day >= claims.stated(slot)) {
      boolean citedAnew = !complete && day > claims.stated(slot);
      claims.meet(slot, day, ended);
      replace(claims.fact(slot), row, citedAnew);
    }
  }

  private boolean isOutdated(Fact fact) {
    if (complete) {
      return edition.isBefore(Objects.requireNonNull(newest));
    }
    String code = code(fact);
    if (edition.isBefore(newestOfCode.merge(code, edition, HeldClaims::later))) {
      return true;
    }
    listed.add(code);
    return false;
  }

  private static String code(Fact fact) {
    return fact.citations().getFirst().locator().value();
  }

  private void replace(UUID held, RegisterFact row, boolean citedAnew) {
    if (held.equals(row.id()) && !citedAnew) {
      writer.unchanged(row.fact().kind());
    } else {
      writer.withdraw(held);
      writer.add(source, row);
    }
  }

  /** Ends the set: what its newest edition no longer says is known up to the edition that did. */
  public void end() {
    try {
      if (!complete || listsTheNewest) {
        letGo();
      }
      if (complete && newest != null) {
        held.writeLastStated(claims, newest);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private void letGo() throws SQLException {
    transaction.execute("create temporary table if not exists unsaid (claim uuid) on commit drop");
    transaction.execute("truncate unsaid");
    CopyRows unsaid = transaction.into("unsaid (claim)");
    claims.forEach(ClaimTable.HELD_OPEN, slot -> unsaid.add(claims.claim(slot)));
    unsaid.send();
    readUnsaid();
  }

  private void readUnsaid() throws SQLException {
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                select f.* from fact f join unsaid on f.claim = unsaid.claim
                where f.source = ? and f.last_release is null
                """)) {
      statement.setString(1, source);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          unsaid(rows.getObject("claim", UUID.class), Rows.fact(rows).fact());
        }
      }
    }
  }

  private void unsaid(UUID claim, Fact fact) {
    if (!complete && !listed.contains(code(fact))) {
      return;
    }
    int slot = claims.find(claim);
    LocalDate stated = LocalDate.ofEpochDay(claims.stated(slot));
    RegisterFact.seenLast(fact, PartialDate.of(stated.toString()))
        .ifPresent(seen -> replace(claims.fact(slot), RegisterFact.of(source, seen), false));
  }
}
