package org.remit.store.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;

/**
 * A row of a register as its editions state it: all that they state under one code of one
 * organisation.
 *
 * @param editions the claims that each edition makes which lists the row; at least one
 * @param others the editions in which its code means other organisations alone, and whom
 * @param leftOut the next edition of the set after the last of these; null where there is none
 * @param facts those of the newest release that any of the claims is made by
 */
public record StatedRow(
    NavigableMap<LocalDate, Set<UUID>> editions,
    NavigableMap<LocalDate, Set<EntityId>> others,
    @Nullable LocalDate leftOut,
    List<StatedRow.Settled> facts) {
  /**
   * A fact, and the days on which it is the answer so far.
   *
   * @param unsure of these the days that are not certain; empty where all are
   */
  public record Settled(UUID id, UUID claim, Fact.OfRegister fact, Days days, Days unsure) {}

  public StatedRow {
    editions = new TreeMap<>(editions);
    others = new TreeMap<>(others);
    facts = List.copyOf(facts);
    if (editions.isEmpty()) {
      throw new IllegalArgumentException("a row that no edition states: " + facts);
    }
  }

  /** Whom a row is about. */
  record Key(String source, String code, EntityId subject) {}
}
