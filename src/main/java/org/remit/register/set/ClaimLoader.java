package org.remit.register.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.store.bulk.SetRows;
import org.remit.store.bulk.StatedFact;

/**
 * Loads what the newest release claims of a set, and which edition stated it last; and notes the
 * latter for the next import.
 *
 * @param newest the newest edition of the set that was imported before; null where none was
 */
record ClaimLoader(SetRows rows, boolean complete, @Nullable LocalDate newest) {
  private static final byte[] LAST_STATED = {
    ClaimTable.HELD_ENDED, ClaimTable.MET_ENDED, ClaimTable.HELD_OPEN, ClaimTable.MET
  };

  /**
   * Puts in every claim, and each existence of an organisation of the records.
   *
   * @param newestOfCode gets, of a set that is not complete, the newest edition of each code
   */
  void load(ClaimTable claims, CuratedLives lives, Map<String, LocalDate> newestOfCode) {
    rows.claims(claim -> {
      LocalDate stated = lastStated(claim);
      if (!complete) {
        LocalDate answered = Objects.requireNonNullElse(claim.seen(), claim.edition());
        newestOfCode.merge(codeOrNone(claim.code()), answered, ClaimLoader::later);
      }
      int slot = claims.find(claim.claim());
      if (slot == ClaimTable.ABSENT || stated.toEpochDay() > claims.stated(slot)) {
        put(claim, claims, stated, state(claim));
      }
      life(claim, lives);
    });
    rows.lastStated((claim, day) -> claims.stated(claim, (int) day.toEpochDay()));
  }

  /** The edition that made the claim last, as far as the claim itself shows it. */
  private LocalDate lastStated(SetRows.Claim claim) {
    if (claim.seen() != null) {
      return claim.seen();
    }
    return complete && newest != null ? newest : claim.edition();
  }

  private static byte state(SetRows.Claim claim) {
    if (claim.seen() != null) {
      return ClaimTable.HELD;
    }
    return claim.open() ? ClaimTable.HELD_OPEN : ClaimTable.HELD_ENDED;
  }

  /**
   * Puts in every claim as one to be replaced, stated by the edition that is cited for it.
   *
   * @return facts that make the claim of another, which is put in
   */
  List<UUID> loadToReplace(ClaimTable claims, CuratedLives lives) {
    var doubles = new ArrayList<UUID>();
    rows.claims(claim -> {
      if (claims.find(claim.claim()) == ClaimTable.ABSENT) {
        put(claim, claims, claim.edition(), ClaimTable.REPLACED);
      } else {
        doubles.add(claim.id());
      }
      life(claim, lives);
    });
    return doubles;
  }

  private static void put(SetRows.Claim claim, ClaimTable claims, LocalDate stated, byte state) {
    claims.put(claim.claim(), claim.id(), (int) stated.toEpochDay(), state);
  }

  private void life(SetRows.Claim claim, CuratedLives lives) {
    if (claim.curated() != null) {
      lives.known(
          new StatedFact(rows.source(), claim.edition(), claim.code(), null, claim.curated()),
          claim.claim());
    }
  }

  /**
   * Notes which edition stated each claim last that is not the newest's: of what has a known end,
   * and of what began after that edition, nothing else shows it.
   */
  void noteLastStated(ClaimTable claims, LocalDate newestNow) {
    rows.noteLastStated(noted -> {
      for (byte state : LAST_STATED) {
        claims.forEach(
            state,
            slot -> {
              if (claims.stated(slot) < newestNow.toEpochDay()) {
                noted.accept(claims.claim(slot), LocalDate.ofEpochDay(claims.stated(slot)));
              }
            });
      }
    });
  }

  /** What a set that is not complete counts what the file as a whole states under. */
  static String codeOrNone(@Nullable String code) {
    return code == null ? "" : code;
  }

  static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
