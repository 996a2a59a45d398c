package org.remit.register.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.RelationKind;
import org.remit.register.set.Claims;
import org.remit.register.set.RuleAtADay;
import org.remit.store.bulk.Difference;
import org.remit.store.bulk.RegisterFact;
import org.remit.store.bulk.RegisterRevision;
import org.remit.store.bulk.StatedFact;

/**
 * Brings what registers say to the organisations that the records now give the codes to: to a
 * curated one that has taken a code, and back to {@code organisation/ods-<code>} where it has lost
 * it.
 */
public final class CodeReassignment {
  private final RegisterRevision revision;
  private final Set<String> changed;
  private final Map<EntityId, Set<String>> owners;
  private final RegisterCodes codes;

  /** Where a set states the existence of an organisation: under a code. */
  private record StatedExistence(String source, EntityId organisation, String code) {}

  /** More than one where the records gave two lives of a code to one organisation. */
  private final Map<StatedExistence, List<Period>> existences = new HashMap<>();

  private CodeReassignment(RegisterRevision revision, Set<String> changed) {
    this.revision = revision;
    this.changed = changed;
    owners = revision.owners(changed);
    codes = new RegisterCodes(revision.codeAssignments(), revision::entity);
  }

  /** Does so within the transaction of an import of records; returns what it adds and withdraws. */
  public static Difference follow(RegisterRevision revision) {
    Set<String> changed = Set.copyOf(revision.changedCodes());
    Difference difference =
        revision.finish(
            changed.isEmpty() ? Set.of() : new CodeReassignment(revision, changed).follow());
    RuleAtADay.settle(revision.statedRows());
    return difference;
  }

  /** Returns the organisations of which registers say nothing any more. */
  private Set<EntityId> follow() {
    List<RegisterFact> facts = revision.facts(owners.keySet());
    for (RegisterFact fact : facts) {
      String code = fact.stated().code();
      if (fact.fact() instanceof Fact.Existence existence && code != null) {
        existences
            .computeIfAbsent(
                new StatedExistence(fact.stated().source(), existence.subject(), code),
                _ -> new ArrayList<>(1))
            .add(existence.period());
      }
    }
    var moved = new LinkedHashMap<RegisterFact, Fact.OfRegister>();
    // Existences first: by them it is known who else there is to be spoken of.
    facts.stream()
        .sorted(Comparator.comparing(fact -> !(fact.fact() instanceof Fact.Existence)))
        .forEach(fact -> moved.put(fact, moved(fact.stated())));
    replace(moved);
    revision.reimport(new SetsToReimport(owners, codes::isShared).of(moved));
    var silent = new HashSet<EntityId>(owners.keySet());
    for (Fact.OfRegister fact : moved.values()) {
      silent.remove(fact.subject());
      silent.remove(fact.object());
    }
    return silent;
  }

  /** Puts each fact in the place of the one before; of two that have become equal one stays. */
  private void replace(Map<RegisterFact, Fact.OfRegister> moved) {
    var kept = new HashSet<UUID>();
    moved.forEach((before, after) -> {
      if (after.equals(before.fact())) {
        kept.add(before.id());
      }
    });
    moved.forEach((before, after) -> {
      if (!after.equals(before.fact())) {
        RegisterFact fact = Claims.fact(before.stated().with(after));
        revision.replace(before, fact, kept.add(fact.id()));
      }
    });
  }

  private Fact.OfRegister moved(StatedFact stated) {
    return switch (stated.fact()) {
      case Fact.Relation f -> moved(stated, f);
      case Fact.Identifier f -> f.about(described(stated, f.subject(), f.value()));
      case Fact.OfRegister f -> f.about(described(stated, f.subject(), stated.code()));
    };
  }

  private Fact.Relation moved(StatedFact stated, Fact.Relation f) {
    String from = code(f.from(), stated.code(), stated.otherCode());
    String to = code(f.to(), stated.otherCode(), stated.code());
    LocalDate ended = day(f.period().to());
    LocalDate on = ended == null ? stated.edition() : ended;
    LocalDate began = day(f.period().from());
    return f.relationKind() == RelationKind.SUCCEEDED_BY && began != null
        ? f.between(named(f.from(), from, began.minusDays(1)), named(f.to(), to, began))
        : f.between(described(stated, f.from(), from), named(f.to(), to, on));
  }

  /**
   * By which of its codes a relation means an organisation; null where the row does not show it.
   */
  private @Nullable String code(
      EntityId organisation, @Nullable String first, @Nullable String then) {
    Set<String> its = owners.getOrDefault(organisation, Set.of());
    return Stream.of(Optional.ofNullable(first), Optional.ofNullable(then))
        .flatMap(Optional::stream)
        .filter(code -> its.contains(code.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(its.size() == 1 ? its.iterator().next() : null);
  }

  /** Whom the row of a code is about, now; body types stay what they are. */
  private EntityId described(StatedFact stated, EntityId before, @Nullable String code) {
    LocalDate edition = stated.edition();
    Period existence = code == null ? null : existence(stated, before, code);
    if (existence == null) {
      LocalDate ended = day(stated.fact().period().to());
      return named(before, code, ended == null ? edition : ended);
    }
    LocalDate closed = day(existence.to());
    LocalDate on = closed != null && closed.isBefore(edition) ? closed : edition;
    return means(before, code, day(existence.from()), on);
  }

  /**
   * The life of its organisation that a fact belongs to: of several the last that it touches, and
   * that had begun when it was stated; null where none is known.
   */
  private @Nullable Period existence(StatedFact stated, EntityId organisation, String code) {
    Period period = stated.fact().period();
    if (stated.fact() instanceof Fact.Existence) {
      return period;
    }
    return existences
        .getOrDefault(new StatedExistence(stated.source(), organisation, code), List.of())
        .stream()
        .max(
            Comparator.comparing((Period life) ->
                    !life.first().isAfter(stated.edition())
                        && !life.first().isAfter(period.last())
                        && !life.last().isBefore(period.first()))
                .thenComparing(Period::last))
        .orElse(null);
  }

  private EntityId named(EntityId before, @Nullable String code, LocalDate on) {
    return means(before, code, null, on);
  }

  private EntityId means(
      EntityId before, @Nullable String code, @Nullable LocalDate opened, LocalDate on) {
    return code == null || !owners.containsKey(before) || !changed(code)
        ? before
        : codes.organisation(code, opened, on);
  }

  private boolean changed(String code) {
    return changed.contains(code.toUpperCase(Locale.ROOT));
  }

  private static @Nullable LocalDate day(@Nullable PartialDate date) {
    return date == null ? null : date.first();
  }
}
