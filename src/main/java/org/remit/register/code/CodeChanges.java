package org.remit.register.code;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.RelationKind;
import org.remit.store.StoredFact;
import org.remit.store.bulk.Difference;
import org.remit.store.bulk.RegisterRevision;

/**
 * Brings what registers say to the organisations that the records now give the codes to: to a
 * curated one that has taken a code, and back to {@code organisation/ods-<code>} where it has lost
 * it.
 */
public final class CodeChanges {
  /** The id of an edition ends with its day. */
  private static final int DAY_LETTERS = "2026-02-01".length();

  private final RegisterRevision revision;
  private final Set<String> changed;
  private final Map<EntityId, Set<String>> owners;
  private final RegisterCodes codes;

  /** The existence of an organisation as a set tells it under a code. */
  private record Told(String source, EntityId organisation, String code) {}

  /** More than one where the records gave two lives of a code to one organisation. */
  private final Map<Told, List<Period>> existences = new HashMap<>();

  private CodeChanges(RegisterRevision revision, Set<String> changed) {
    this.revision = revision;
    this.changed = changed;
    owners = revision.owners(changed);
    codes = new RegisterCodes(revision.codeLives(), revision::entity);
  }

  public static Difference follow(RegisterRevision revision) {
    Set<String> changed = Set.copyOf(revision.changedCodes());
    if (!changed.isEmpty()) {
      new CodeChanges(revision, changed).follow();
    }
    return revision.finish();
  }

  private void follow() {
    List<StoredFact> facts = revision.facts(owners.keySet());
    for (StoredFact fact : facts) {
      if (fact.fact() instanceof Fact.Existence existence) {
        existences
            .computeIfAbsent(
                new Told(fact.source(), existence.subject(), row(existence)),
                _ -> new ArrayList<>(1))
            .add(existence.period());
      }
    }
    var moved = new LinkedHashMap<StoredFact, Fact.OfRegister>();
    // Existences first: by them it is known who else there is to be spoken of.
    facts.stream()
        .sorted(Comparator.comparing(fact -> !(fact.fact() instanceof Fact.Existence)))
        .forEach(fact -> moved.put(fact, moved(fact)));
    revision.replace(moved);
    new GivenAgain(owners, codes::isShared).setsOf(moved).forEach(revision::giveAgain);
  }

  private Fact.OfRegister moved(StoredFact stored) {
    return switch ((Fact.OfRegister) stored.fact()) {
      case Fact.Relation f -> moved(stored, f);
      case Fact.Identifier f -> f.about(described(stored, f.subject(), f.value()));
      case Fact.OfRegister f -> f.about(described(stored, f.subject(), row(f)));
    };
  }

  private Fact.Relation moved(StoredFact stored, Fact.Relation f) {
    String row = row(f);
    String other = f.citations().getFirst().phrase();
    String from = code(f.from(), row, other);
    String to = code(f.to(), other, row);
    LocalDate ended = day(f.period().to());
    LocalDate on = ended == null ? edition(f) : ended;
    LocalDate began = day(f.period().from());
    return f.relationKind() == RelationKind.SUCCEEDED_BY && began != null
        ? f.between(named(f.from(), from, began.minusDays(1)), named(f.to(), to, began))
        : f.between(described(stored, f.from(), from), named(f.to(), to, on));
  }

  /** By which of its codes a relation means an organisation; null where that is not to be told. */
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
  private EntityId described(StoredFact fact, EntityId before, @Nullable String code) {
    LocalDate edition = edition(fact.fact());
    Period existence =
        code == null
            ? null
            : existence(
                fact.fact(),
                existences.getOrDefault(new Told(fact.source(), before, code), List.of()));
    if (existence == null) {
      LocalDate ended = day(fact.fact().period().to());
      return named(before, code, ended == null ? edition : ended);
    }
    LocalDate closed = day(existence.to());
    LocalDate on = closed != null && closed.isBefore(edition) ? closed : edition;
    return means(before, code, day(existence.from()), on);
  }

  /**
   * The life of its organisation that a fact belongs to: of several the last that it touches, and
   * that had begun when it was told.
   */
  private static @Nullable Period existence(Fact fact, List<Period> lives) {
    if (fact instanceof Fact.Existence) {
      return fact.period();
    }
    LocalDate edition = edition(fact);
    return lives.stream()
        .max(
            Comparator.comparing((Period life) ->
                    !life.first().isAfter(edition)
                        && !life.first().isAfter(fact.period().last())
                        && !life.last().isBefore(fact.period().first()))
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

  private static String row(Fact fact) {
    return fact.citations().getFirst().locator().value();
  }

  private static LocalDate edition(Fact fact) {
    String document = fact.citations().getFirst().document().slug();
    return LocalDate.parse(document.substring(document.length() - DAY_LETTERS));
  }
}
