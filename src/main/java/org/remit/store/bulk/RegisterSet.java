package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.store.Rows;
import org.remit.store.StoreException;

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
 *
 * <p>Where the set is replaced, what was held of it does not count, and is withdrawn as far as the
 * editions given do not say the same.
 */
public final class RegisterSet {
  private final RegisterWriter writer;
  private final ReleaseTransaction transaction;
  private final String source;
  private final boolean complete;
  private final HeldClaims held;
  private final ClaimTable claims = new ClaimTable();
  private final CuratedLives lives;
  private final OpenRows open = new OpenRows();

  /** Of a set that is not complete, the newest edition that lists a code. */
  private final Map<String, LocalDate> newestOfCode = new HashMap<>();

  /** The codes that this import lists. */
  private final Set<String> listed = new HashSet<>();

  /** Held facts that make the claim of another, and go where the set is replaced. */
  private List<UUID> doubles = List.of();

  private @Nullable LocalDate newest;
  private boolean listsTheNewest;
  private LocalDate edition = LocalDate.MAX;

  RegisterSet(
      RegisterWriter writer, ReleaseTransaction transaction, String source, boolean complete)
      throws SQLException {
    this.writer = writer;
    this.transaction = transaction;
    this.source = source;
    this.complete = complete;
    held = new HeldClaims(transaction, source, complete);
    lives = new CuratedLives(source);
  }

  void readHeld() throws SQLException {
    newest = held.newest();
    held.read(claims, lives, newestOfCode);
  }

  void readReplaced() throws SQLException {
    doubles = held.readToReplace(claims, lives);
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
  public void fact(Fact.OfRegister fact) {
    boolean outdated = isOutdated(fact);
    Fact.OfRegister stated =
        outdated
            ? RegisterFact.seenLast(fact, PartialDate.of(edition.toString())).orElse(fact)
            : fact;
    RegisterFact row = lives.row(stated);
    int slot = claims.find(row.claim());
    int day = (int) edition.toEpochDay();
    boolean ended = stated.period().to() != null;
    if (complete && OpenRows.standsForARow(fact)) {
      count(fact, outdated, slot);
    }
    if (slot == ClaimTable.ABSENT) {
      claims.put(row.claim(), row.id(), day, ended ? ClaimTable.MET_ENDED : ClaimTable.MET);
      writer.add(source, row);
    } else if (isReplaced(slot)) {
      boolean citedAnew = day != claims.stated(slot);
      claims.meet(slot, day, ended);
      replace(claims.fact(slot), row, citedAnew);
    } else if (!claims.isMet(slot) && day >= claims.stated(slot)) {
      boolean citedAnew = !complete && day > claims.stated(slot);
      claims.meet(slot, day, ended);
      replace(claims.fact(slot), row, citedAnew);
    }
  }

  private void count(Fact fact, boolean outdated, int slot) {
    if (!outdated) {
      open.listed(fact);
    } else if (fact.period().to() == null) {
      open.open(edition, 1);
      if (isNewsToBeLeftOut(slot)) {
        open.left(edition, fact);
      }
    }
  }

  private boolean isReplaced(int slot) {
    return claims.state(slot) == ClaimTable.REPLACED;
  }

  /** Whether no newer edition makes the claim, and none older was left alone with it before. */
  private boolean isNewsToBeLeftOut(int slot) {
    return slot == ClaimTable.ABSENT
        || isReplaced(slot)
        || (claims.state(slot) == ClaimTable.HELD_OPEN
            && edition.toEpochDay() >= claims.stated(slot));
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

  /** Whether it is the code of an organisation that only another's row names, and has its own. */
  private boolean isToldByItsOwn(Fact fact) {
    return fact instanceof Fact.Identifier named
        && !named.value().equals(code(fact))
        && newestOfCode.containsKey(named.value());
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
      if (!listsTheNewest && open.isAnyLeft()) {
        held.readListedByTheNewest(open);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    claims.forEach(ClaimTable.REPLACED, slot -> writer.withdraw(claims.fact(slot)));
    doubles.forEach(writer::withdraw);
  }

  /**
   * What was open in an older edition, given now or before, and the newest leaves out, where that
   * was not so before this import. Of a set that is not complete nothing is left out.
   */
  public List<LeftOut> leftOut() {
    return open.leftOut();
  }

  private void letGo() throws SQLException {
    transaction.execute("create temporary table if not exists unsaid (claim uuid) on commit drop");
    transaction.execute("truncate unsaid");
    CopyRows unsaid = transaction.into("unsaid (claim)");
    claims.forEach(ClaimTable.HELD_OPEN, slot -> unsaid.add(claims.claim(slot)));
    unsaid.send();
    readUnsaid();
    LocalDate before = held.newest();
    if (before != null && open.isAnyLeft(before)) {
      open.open(before, held.open());
    }
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
          UUID claim = rows.getObject("claim", UUID.class);
          // Where the records made one organisation of two, another fact may make the same claim.
          if (claims.fact(claims.find(claim)).equals(rows.getObject("id", UUID.class))) {
            unsaid(claim, (Fact.OfRegister) Rows.fact(rows).fact());
          }
        }
      }
    }
  }

  private void unsaid(UUID claim, Fact.OfRegister fact) {
    if (!complete && (!listed.contains(code(fact)) || isToldByItsOwn(fact))) {
      return;
    }
    int slot = claims.find(claim);
    LocalDate stated = LocalDate.ofEpochDay(claims.stated(slot));
    if (complete && OpenRows.standsForARow(fact) && stated.equals(held.newest())) {
      open.left(stated, fact);
    }
    RegisterFact.seenLast(fact, PartialDate.of(stated.toString()))
        .map(seen -> RegisterFact.of(source, seen).claiming(claim))
        .ifPresent(seen -> replace(claims.fact(slot), seen, false));
  }
}
