package org.remit.register.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.store.bulk.StatedRow;

/**
 * The rule at a day, for the facts of one row of a register. On the day of an edition they are what
 * that edition states; on another day what the last edition before it states, and before the first
 * edition what the first states; in both cases as far as the dates of the row and the lives of both
 * organisations allow. Where they allow nothing, it is what the next edition states, as far as they
 * allow that. Where an edition lists the code for another organisation, nothing is stated of this
 * one while that one lives. When an organisation existed is for the newest edition to say, but for
 * the days of older ones.
 */
public final class RowHistory {
  private final List<Listing> listings = new ArrayList<>();
  private final List<StatedRow.Settled> facts;
  private final Function<EntityId, Days> lives;
  private final @Nullable LocalDate leftOut;
  private final Days ofOthers;

  /**
   * An edition that lists the row, and the days for which it is asked first.
   *
   * @param last {@link LocalDate#MAX} of the last edition
   */
  private record Listing(LocalDate edition, LocalDate first, LocalDate last, Set<UUID> claims) {
    Days days() {
      return Days.between(first, last);
    }

    /** The days after the edition itself. */
    Days after() {
      return Days.between(edition.plusDays(1), last);
    }

    boolean states(StatedRow.Settled fact) {
      return claims.contains(fact.claim());
    }
  }

  /** What the values of one field have in common: a row has one of them at a time, or several. */
  private record Field(Object kind, @Nullable Object relation) {
    static Field of(Fact.OfRegister fact) {
      return new Field(
          fact.kind(), fact instanceof Fact.Relation relation ? relation.relationKind() : null);
    }
  }

  private RowHistory(StatedRow row, Function<EntityId, Days> lives) {
    this.facts = row.facts();
    this.lives = lives;
    leftOut = row.leftOut();
    ofOthers = ofOthers(row);
    LocalDate first = LocalDate.MIN;
    for (Map.Entry<LocalDate, Set<UUID>> edition : row.editions().entrySet()) {
      LocalDate next = row.editions().higherKey(edition.getKey());
      LocalDate last = next == null ? LocalDate.MAX : next.minusDays(1);
      listings.add(new Listing(edition.getKey(), first, last, edition.getValue()));
      first = next == null ? first : next;
    }
  }

  /**
   * The days for which editions are asked first that list the code for others, while these live.
   */
  private Days ofOthers(StatedRow row) {
    var all = new TreeSet<>(row.editions().keySet());
    all.addAll(row.others().keySet());
    Days taken = Days.NONE;
    for (Map.Entry<LocalDate, Set<EntityId>> edition : row.others().entrySet()) {
      LocalDate day = edition.getKey();
      LocalDate next = all.higher(day);
      Days asked =
          Days.between(
              day.equals(all.getFirst()) ? LocalDate.MIN : day,
              next == null ? LocalDate.MAX : next.minusDays(1));
      for (EntityId other : edition.getValue()) {
        taken = taken.or(asked.and(lives.apply(other)));
      }
      taken = taken.or(Days.between(day, day));
    }
    return taken;
  }

  /**
   * The days of the existences that the row states.
   *
   * @param lives when an organisation existed
   * @return those whose days change, with the new ones
   */
  public static List<StatedRow.Settled> existences(StatedRow row, Function<EntityId, Days> lives) {
    return new RowHistory(row, lives).settled(true);
  }

  /**
   * The days of everything else that it states.
   *
   * @param lives when an organisation existed
   * @return those whose days change, with the new ones
   */
  public static List<StatedRow.Settled> others(StatedRow row, Function<EntityId, Days> lives) {
    return new RowHistory(row, lives).settled(false);
  }

  private List<StatedRow.Settled> settled(boolean existences) {
    var fields = new LinkedHashMap<Field, List<StatedRow.Settled>>();
    for (StatedRow.Settled fact : facts) {
      // What only an edition states that was imported before editions were noted stays as it is.
      boolean isStated = listings.stream().anyMatch(listing -> listing.states(fact));
      if (isStated && fact.fact() instanceof Fact.Existence == existences) {
        fields.computeIfAbsent(Field.of(fact.fact()), _ -> new ArrayList<>(1)).add(fact);
      }
    }
    return fields.values().stream()
        .flatMap(values -> existences ? settledExistences(values) : settledValues(values))
        .toList();
  }

  private Stream<StatedRow.Settled> settledValues(List<StatedRow.Settled> values) {
    var days = new HashMap<UUID, Days>();
    values.forEach(value -> days.put(value.id(), asked(value).and(possible(value))));
    for (int i = 0; i + 1 < listings.size(); i++) {
      Listing listing = listings.get(i);
      if (values.stream().noneMatch(listing::states)) {
        continue; // That the row states nothing is what it states.
      }
      Days open = listing.days().without(Days.between(listing.edition(), listing.edition()));
      for (Days taken : days.values()) {
        open = open.without(taken);
      }
      for (StatedRow.Settled value : values) {
        if (listings.get(i + 1).states(value)) {
          days.merge(value.id(), open.and(possible(value)), Days::or);
        }
      }
    }
    return values.stream().flatMap(value -> changed(value, days.get(value.id())));
  }

  /** The days for which the editions that state it are asked first. */
  private Days asked(StatedRow.Settled value) {
    Days all = Days.NONE;
    for (Listing listing : listings) {
      if (listing.states(value)) {
        all = all.or(isLast(listing) ? listing.days().and(stillKnown(value)) : listing.days());
      }
    }
    return all;
  }

  private boolean isLast(Listing listing) {
    return listing.equals(listings.getLast());
  }

  /**
   * Without an end of its own it is known no longer than to the edition that leaves the row out.
   */
  private Days stillKnown(StatedRow.Settled value) {
    Period period = value.fact().period();
    if (period.seen() == null) {
      return Days.ALL;
    }
    LocalDate last = leftOut == null ? period.last() : leftOut.minusDays(1);
    return Days.between(LocalDate.MIN, last);
  }

  /** The days that its dates and the lives of the organisations allow. */
  private Days possible(StatedRow.Settled value) {
    Days own = own(value);
    return switch (value.fact()) {
      case Fact.Name _, Fact.Identifier _, Fact.Existence _ -> own;
      case Fact.Classification fact -> own.and(lives.apply(fact.subject()));
      case Fact.Address fact -> own.and(lives.apply(fact.subject()));
      case Fact.Relation fact -> own.and(lives.apply(fact.from())).and(lives.apply(fact.to()));
    };
  }

  private static Days own(StatedRow.Settled value) {
    Period period = value.fact().period();
    return Days.of(period.seen() == null ? period : new Period(period.from(), period.to()));
  }

  /** Also the days on which what had ended by a day may still have been. */
  private static Days conceivable(StatedRow.Settled value) {
    Period period = value.fact().period();
    PartialDate endedBy = period.endedBy();
    return endedBy == null
        ? own(value)
        : Days.of(new Period(period.from(), null))
            .and(Days.between(LocalDate.MIN, endedBy.first().minusDays(1)));
  }

  private Stream<StatedRow.Settled> settledExistences(List<StatedRow.Settled> values) {
    Listing newest = listings.getLast();
    List<StatedRow.Settled> last = values.stream().filter(newest::states).toList();
    Days newestDays = Days.NONE;
    for (StatedRow.Settled value : last) {
      newestDays = newestDays.or(conceivable(value));
    }
    var days = new HashMap<UUID, Days>();
    Days taken = Days.NONE;
    Days statedDays = Days.NONE;
    for (StatedRow.Settled value : values) {
      if (!newest.states(value)) {
        Days stated = stated(value);
        Days its = asked(value).and(own(value)).and(newestDays.or(stated));
        days.put(value.id(), its);
        taken = taken.or(its);
        statedDays = statedDays.or(stated);
      }
    }
    for (StatedRow.Settled value : last) {
      Days asked = asked(value).and(own(value));
      Days rest = own(value).and(stillKnown(value)).without(taken).without(statedDays);
      days.put(value.id(), asked.or(rest));
    }
    return values.stream().flatMap(value -> changed(value, days.get(value.id())));
  }

  /** From the first to the last of editions that state it one after the other. */
  private Days stated(StatedRow.Settled value) {
    Days all = Days.NONE;
    for (int i = 0; i < listings.size(); i++) {
      Listing listing = listings.get(i);
      if (listing.states(value)) {
        boolean goesOn = i + 1 < listings.size() && listings.get(i + 1).states(value);
        all = all.or(Days.between(listing.edition(), goesOn ? listing.last() : listing.edition()));
      }
    }
    return all;
  }

  private Stream<StatedRow.Settled> changed(StatedRow.Settled before, @Nullable Days found) {
    Days days = found == null ? Days.NONE : found.without(ofOthers);
    var after =
        new StatedRow.Settled(
            before.id(), before.claim(), before.fact(), days, unsure(before).and(days));
    return after.equals(before) ? Stream.empty() : Stream.of(after);
  }

  /** The days after an edition that states it, up to the next, which states something else. */
  private Days unsure(StatedRow.Settled value) {
    Days all = Days.NONE;
    for (int i = 0; i < listings.size(); i++) {
      Listing listing = listings.get(i);
      boolean nextStates =
          isLast(listing)
              ? leftOut == null || value.fact().period().seen() == null
              : listings.get(i + 1).states(value);
      if (listing.states(value) && !nextStates) {
        all = all.or(listing.after());
      }
    }
    return all;
  }
}
