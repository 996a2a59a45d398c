package org.remit.store.bulk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.Locator;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.RelationKind;
import org.remit.store.RecordJson;

/**
 * A fact of a register as its row. Its id is made of its content without the citation, so that a
 * newer edition that says the same brings no new fact; it then goes on citing the older. Of an
 * organisation of the records, which may have several rows, the code of the row is part of it.
 *
 * @param id the same whichever edition says it
 * @param claim the hash of what is claimed, its dates aside: two editions that disagree on the
 *     dates make the same claim
 */
record RegisterFact(UUID id, UUID claim, String json, Fact.OfRegister fact) {
  /** An edition's document is named by its day at the end. */
  private static final int DAY_LETTERS = "2026-02-01".length();

  static RegisterFact of(String source, Fact.OfRegister fact) {
    return of(source, fact, "");
  }

  /** The same, making a claim that is held. */
  RegisterFact claiming(UUID held) {
    return new RegisterFact(id, held, json, fact);
  }

  /** The same in another life of its subject, of which the claims end with something else. */
  RegisterFact ofLife(String source, String suffix) {
    return of(source, fact, suffix);
  }

  private static RegisterFact of(String source, Fact.OfRegister fact, String life) {
    String kind = fact.kind().name();
    String uncited = RecordJson.writeUncited(fact);
    String json =
        uncited.substring(0, uncited.length() - 1)
            + ",\"citations\":"
            + RecordJson.write(fact.citations())
            + "}";
    String row = rowOf(fact);
    return new RegisterFact(
        RecordJson.hash(source, kind, uncited + row),
        RecordJson.hash(source, kind, claimOf(fact) + row + life),
        json,
        fact);
  }

  /**
   * What tells it from what another row says of the same: an organisation of the records may have
   * several codes, each with a row, and every row is right about its own time. Empty where nothing
   * needs to be told apart: what has no time, and a succession, which the rows of both sides tell.
   */
  private static String rowOf(Fact.OfRegister fact) {
    boolean ofItsRow =
        !CuratedLives.isOfAllLives(fact)
            && !(fact instanceof Fact.Relation relation
                && relation.relationKind() == RelationKind.SUCCEEDED_BY);
    return !ofItsRow || fact.subject().slug().startsWith(CuratedLives.OF_REGISTERS)
        ? ""
        : "\n" + fact.citations().getFirst().locator().value();
  }

  /**
   * A relation that began again later is another claim; a register tells one beginning of a body
   * for each of its codes, and one date of each of the others.
   */
  private static String claimOf(Fact.OfRegister fact) {
    return switch (fact) {
      case Fact.Name name -> name.subject() + "\n" + name.nameKind() + "\n" + name.value();
      case Fact.Identifier code -> code.subject() + "\n" + code.scheme() + "\n" + code.value();
      case Fact.Existence existence ->
          existence.subject() + "\n" + fact.citations().getFirst().locator().value();
      case Fact.Classification of -> of.subject() + "\n" + of.bodyType();
      case Fact.Address address ->
          address.subject()
              + "\n"
              + String.join("\n", address.lines())
              + "\n\n"
              + address.postcode();
      case Fact.Relation relation ->
          relation.from()
              + "\n"
              + relation.relationKind()
              + "\n"
              + relation.to()
              + "\n"
              + relation.period().from();
    };
  }

  /** The day of the edition that is cited. */
  LocalDate edition() {
    String document = fact.citations().getFirst().document().slug();
    return LocalDate.parse(document.substring(document.length() - DAY_LETTERS));
  }

  /** The code of the row that is cited; null where the file as a whole is. */
  @Nullable String code() {
    Locator locator = fact.citations().getFirst().locator();
    return locator.unit() == Locator.Unit.WHOLE ? null : locator.value();
  }

  /** The other code of the row that the fact is about; null where there is none. */
  @Nullable String otherCode() {
    return fact.citations().getFirst().phrase();
  }

  /**
   * The same, known no longer than to that day; empty when its end is known or it began later, or
   * where it names a type: an edition tells those that its organisations are of, not when there was
   * such a type.
   */
  static Optional<Fact.OfRegister> seenLast(Fact.OfRegister fact, PartialDate day) {
    Period before = fact.period();
    boolean namesAType =
        fact instanceof Fact.Name name && name.subject().kind() == EntityKind.BODY_TYPE;
    if (namesAType
        || before.to() != null
        || before.seen() != null
        || (before.from() != null && Period.endsBefore(day, before.from()))) {
      return Optional.empty();
    }
    return Optional.of(fact.during(new Period(before.from(), null, day)));
  }
}
