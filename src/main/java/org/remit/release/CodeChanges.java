package org.remit.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.store.Difference;
import org.remit.store.RegisterRevision;
import org.remit.store.StoredFact;

/**
 * Brings what registers say to the organisations that the records now give the codes to: to a
 * curated one that has taken a code, and back to {@code organisation/ods-<code>} where it has lost
 * it.
 */
final class CodeChanges {
  /** The id of an edition ends with its day. */
  private static final int DAY_LETTERS = "2026-02-01".length();

  private final RegisterRevision revision;
  private final Set<String> changed;
  private final RegisterCodes codes;

  /** The existence of an organisation as a set tells it under a code. */
  private record Told(String source, EntityId organisation, String code) {}

  private final Map<Told, Period> existences = new HashMap<>();

  private CodeChanges(RegisterRevision revision, Set<String> changed) {
    this.revision = revision;
    this.changed = changed;
    codes = new RegisterCodes(revision.codeLives(), revision::entity);
  }

  static Difference follow(RegisterRevision revision) {
    Set<String> changed = Set.copyOf(revision.changedCodes());
    if (!changed.isEmpty()) {
      new CodeChanges(revision, changed).follow();
    }
    return revision.finish();
  }

  private void follow() {
    List<StoredFact> facts = revision.facts(revision.owners(changed), changed);
    for (StoredFact fact : facts) {
      if (fact.fact() instanceof Fact.Existence existence) {
        existences.put(
            new Told(fact.source(), existence.subject(), row(existence)), existence.period());
      }
    }
    for (StoredFact fact : facts) {
      Fact moved = moved(fact);
      if (!moved.equals(fact.fact())) {
        revision.replace(fact, moved);
      }
    }
  }

  private Fact moved(StoredFact stored) {
    return switch (stored.fact()) {
      case Fact.Name f ->
          new Fact.Name(
              organisation(stored, f.subject()),
              f.value(),
              f.nameKind(),
              f.period(),
              f.citations());
      case Fact.Identifier f ->
          new Fact.Identifier(
              organisation(stored, f.subject()), f.scheme(), f.value(), f.period(), f.citations());
      case Fact.Existence f ->
          new Fact.Existence(
              organisation(stored, f.subject()),
              f.began(),
              f.ended(),
              f.status(),
              f.period(),
              f.citations());
      case Fact.Classification f ->
          new Fact.Classification(
              organisation(stored, f.subject()), f.bodyType(), f.period(), f.citations());
      case Fact.Address f ->
          new Fact.Address(
              organisation(stored, f.subject()),
              f.lines(),
              f.postcode(),
              f.period(),
              f.citations());
      case Fact.Relation f ->
          new Fact.Relation(
              organisation(stored, f.from()),
              f.relationKind(),
              target(f),
              f.how(),
              f.forFunction(),
              f.period(),
              f.citations());
      case Fact.Holding _,
          Fact.Tenure _,
          Fact.Statement _,
          Fact.Stage _,
          Fact.Affects _,
          Fact.Event _ ->
          throw new IllegalStateException("no register says a " + stored.fact().kind());
    };
  }

  /** Whom the row is about, now; body types stay what they are. */
  private EntityId organisation(StoredFact fact, EntityId before) {
    String code = row(fact.fact());
    if (!changed(code)) {
      return before;
    }
    Period existence = existences.get(new Told(fact.source(), before, code));
    LocalDate edition = edition(fact.fact());
    if (existence == null) {
      return codes.organisation(code, null, edition);
    }
    LocalDate closed = day(existence.to());
    return codes.organisation(
        code, day(existence.from()), closed != null && closed.isBefore(edition) ? closed : edition);
  }

  private EntityId target(Fact.Relation relation) {
    String code = relation.citations().getFirst().phrase();
    LocalDate ended = day(relation.period().to());
    return code == null || !changed(code)
        ? relation.to()
        : codes.organisation(code, null, ended == null ? edition(relation) : ended);
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
