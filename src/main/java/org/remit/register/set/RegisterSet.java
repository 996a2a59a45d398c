package org.remit.register.set;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Fact;
import org.remit.domain.OdsId;
import org.remit.domain.PartialDate;
import org.remit.domain.When;
import org.remit.ods.row.RegisterRow;
import org.remit.store.bulk.RegisterFact;
import org.remit.store.bulk.RegisterWriter;
import org.remit.store.bulk.SetRows;
import org.remit.store.bulk.StatedFact;

/**
 * The import of one set of a register. Its editions are given from the newest to the oldest, each
 * with all its rows, and what the dataset then has is the same whichever of them were imported
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
 * <p>Where the set is replaced, what the newest release has of it does not count, and is withdrawn
 * as far as the editions given do not say the same. Sets are imported one after the other.
 */
public final class RegisterSet {
  private final RegisterWriter writer;
  private final String source;
  private final boolean complete;
  private final SetRows rows;
  private final ClaimLoader loader;
  private final ClaimTable claims = new ClaimTable();
  private final CuratedLives lives = new CuratedLives();
  private final OpenRows open = new OpenRows();

  /** Of a set that is not complete, the newest edition that lists a code. */
  private final Map<String, LocalDate> newestOfCode = new HashMap<>();

  /** The codes that this import lists. */
  private final Set<String> listed = new HashSet<>();

  /** Facts that make the claim of another, and go where the set is replaced. */
  private List<UUID> doubles = List.of();

  private final StatedClaims stated;

  private @Nullable LocalDate newest;
  private boolean listsTheNewest;
  private LocalDate edition = LocalDate.MAX;

  private RegisterSet(RegisterWriter writer, String set, boolean complete) {
    this.writer = writer;
    this.complete = complete;
    source = OdsId.sourceOf(set);
    rows = writer.rows(source);
    loader = new ClaimLoader(rows, complete, rows.newestEdition());
    stated = new StatedClaims(rows);
  }

  /**
   * Begins the import of a set.
   *
   * @param set as {@code etr}
   * @param complete whether an edition lists everything that the set states
   */
  public static RegisterSet of(RegisterWriter writer, String set, boolean complete) {
    var register = new RegisterSet(writer, set, complete);
    register.newest = register.rows.newestEdition();
    register.loader.load(register.claims, register.lives, register.newestOfCode);
    return register;
  }

  /** As {@link #of}, where nothing that was imported before counts any more. */
  public static RegisterSet replacing(RegisterWriter writer, String set, boolean complete) {
    var register = new RegisterSet(writer, set, complete);
    writer.replace(register.source);
    register.rows.forgetStated();
    register.doubles = register.loader.loadToReplace(register.claims, register.lives);
    return register;
  }

  /**
   * Begins an edition.
   *
   * @param asAt its day; not after that of the edition before
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

  /** Takes a row of the edition; those of one code that describe it come one after the other. */
  public void row(RegisterRow row) {
    if (!row.edition().equals(edition)) {
      throw new IllegalArgumentException(
          "a row of %s in the edition of %s".formatted(row.edition(), edition));
    }
    for (Fact.OfRegister fact : row.facts()) {
      take(new StatedFact(source, row.edition(), row.code(), row.otherCode(), fact));
    }
  }

  private void take(StatedFact written) {
    boolean outdated = isOutdated(written);
    RegisterFact fact = lives.fact(outdated ? seenLast(written, edition).orElse(written) : written);
    When life = stated.add(fact, written);
    int slot = claims.find(fact.claim());
    int day = (int) edition.toEpochDay();
    boolean ended = fact.fact().period().hasEnd();
    if (complete && OpenRows.standsForARow(written.fact())) {
      count(written, outdated, slot);
    }
    if (slot == ClaimTable.ABSENT) {
      claims.put(fact.claim(), fact.id(), day, ended ? ClaimTable.MET_ENDED : ClaimTable.MET);
      writer.add(fact, life);
    } else if (isReplaced(slot)) {
      boolean citedAnew = day != claims.stated(slot);
      claims.meet(slot, day, ended);
      replace(claims.fact(slot), fact, life, citedAnew);
    } else if (!claims.isMet(slot) && day >= claims.stated(slot)) {
      boolean citedAnew = !complete && day > claims.stated(slot);
      claims.meet(slot, day, ended);
      replace(claims.fact(slot), fact, life, citedAnew);
    }
  }

  private static Optional<StatedFact> seenLast(StatedFact stated, LocalDate day) {
    return Claims.seenLast(stated.fact(), PartialDate.of(day)).map(stated::with);
  }

  private void count(StatedFact stated, boolean outdated, int slot) {
    if (!outdated) {
      open.listed(stated);
    } else if (!stated.fact().period().hasEnd()) {
      open.open(edition, 1);
      if (isNewsToBeLeftOut(slot)) {
        open.left(edition, stated);
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

  private boolean isOutdated(StatedFact stated) {
    if (complete) {
      return edition.isBefore(Objects.requireNonNull(newest));
    }
    String code = ClaimLoader.codeOrNone(stated.code());
    if (edition.isBefore(newestOfCode.merge(code, edition, ClaimLoader::later))) {
      return true;
    }
    listed.add(code);
    return false;
  }

  /** Whether it is the code of an organisation that only another's row names, and has its own. */
  private boolean hasARowOfItsOwn(StatedFact stated) {
    return stated.fact() instanceof Fact.Identifier named
        && !named.value().equals(stated.code())
        && newestOfCode.containsKey(named.value());
  }

  private void replace(UUID before, RegisterFact fact, When life, boolean citedAnew) {
    if (before.equals(fact.id()) && !citedAnew) {
      writer.unchanged(fact.fact().kind());
    } else {
      writer.withdraw(before);
      writer.add(fact, life);
    }
  }

  /** Ends the set: what its newest edition no longer says is known up to the edition that did. */
  public void end() {
    stated.end();
    if (!complete || listsTheNewest) {
      endWhatIsUnsaid();
    }
    if (complete && newest != null) {
      loader.noteLastStated(claims, newest);
    }
    if (!listsTheNewest && open.isAnyLeft()) {
      rows.listedByTheNewest(open::listed);
    }
    claims.forEach(ClaimTable.REPLACED, slot -> writer.withdraw(claims.fact(slot)));
    doubles.forEach(writer::withdraw);
  }

  /**
   * What was open in an older edition, given now or before, and the newest leaves out, where that
   * was not so before this import. Of a set that is not complete nothing is left out.
   */
  public List<Omission> omissions() {
    return open.omissions();
  }

  private void endWhatIsUnsaid() {
    rows.facts(
        unsaid -> claims.forEach(ClaimTable.HELD_OPEN, slot -> unsaid.accept(claims.claim(slot))),
        fact -> {
          // Where the records made one organisation of two, another fact may make the same claim.
          if (claims.fact(claims.find(fact.claim())).equals(fact.id())) {
            endUnsaid(fact);
          }
        });
    LocalDate before = rows.newestEdition();
    if (before != null && open.isAnyLeft(before)) {
      open.open(before, rows.open());
    }
  }

  private void endUnsaid(RegisterFact fact) {
    StatedFact stated = fact.stated();
    if (!complete
        && (!listed.contains(ClaimLoader.codeOrNone(stated.code())) || hasARowOfItsOwn(stated))) {
      return;
    }
    int slot = claims.find(fact.claim());
    LocalDate last = LocalDate.ofEpochDay(claims.stated(slot));
    if (complete && OpenRows.standsForARow(stated.fact()) && last.equals(rows.newestEdition())) {
      open.left(last, stated);
    }
    seenLast(stated, last)
        .map(Claims::fact)
        .map(seen -> new RegisterFact(seen.id(), fact.claim(), seen.json(), seen.stated()))
        .ifPresent(seen -> replace(fact.id(), seen, When.EVER, false));
  }
}
