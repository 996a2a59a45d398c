package org.remit.register.set;

import java.util.Objects;
import java.util.Optional;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.OdsId;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.RelationKind;
import org.remit.store.RecordJson;
import org.remit.store.bulk.RegisterFact;
import org.remit.store.bulk.StatedFact;

/**
 * What a fact of a register claims, and its id. The id is made of the content without the citation,
 * so that a newer edition that says the same brings no new fact; it then goes on citing the older.
 * Of an organisation of the records, which may have several rows, the code of the row is part of
 * it.
 */
public final class Claims {
  private Claims() {}

  /** The fact as its row. */
  public static RegisterFact fact(StatedFact stated) {
    return factOfLife(stated, "");
  }

  /**
   * The fact as its row, in a life of its subject's code.
   *
   * @param life what its claims end with in that life; empty in the first
   */
  static RegisterFact factOfLife(StatedFact stated, String life) {
    Fact.OfRegister fact = stated.fact();
    String kind = fact.kind().name();
    String uncited = RecordJson.writeUncited(fact);
    String json =
        uncited.substring(0, uncited.length() - 1)
            + ",\"citations\":"
            + RecordJson.write(fact.citations())
            + "}";
    String row = rowOf(stated);
    return new RegisterFact(
        RecordJson.hash(stated.source(), kind, uncited + row),
        RecordJson.hash(stated.source(), kind, claimOf(stated) + row + life + overOf(fact)),
        json,
        stated);
  }

  /**
   * What distinguishes it from what another row says of the same: an organisation of the records
   * may have several codes, each with a row, and every row is right about its own time. Empty where
   * nothing needs to be distinguished: what has no time, and a succession, which the rows of both
   * sides state.
   */
  private static String rowOf(StatedFact stated) {
    Fact.OfRegister fact = stated.fact();
    boolean ofItsRow =
        !isOfAllLives(fact)
            && !(fact instanceof Fact.Relation relation
                && relation.relationKind() == RelationKind.SUCCEEDED_BY);
    return !ofItsRow || OdsId.isOrganisation(fact.subject())
        ? ""
        : "\n" + Objects.requireNonNull(stated.code());
  }

  /**
   * Distinguishes that something is over from that it held: an older edition that has it as going
   * on is right about its own day, and no day tells when it ended.
   */
  private static String overOf(Fact fact) {
    return fact.period().endedBy() == null ? "" : "\nover";
  }

  /** Names and codes stand without a time: they are said of the organisation in any life. */
  static boolean isOfAllLives(Fact.OfRegister fact) {
    return fact instanceof Fact.Name || fact instanceof Fact.Identifier;
  }

  /**
   * A relation that began again later is another claim; a register states one beginning of a body
   * for each of its codes and states, and one date of each of the others.
   */
  private static String claimOf(StatedFact stated) {
    return switch (stated.fact()) {
      case Fact.Name name -> name.subject() + "\n" + name.nameKind() + "\n" + name.value();
      case Fact.Identifier code -> code.subject() + "\n" + code.scheme() + "\n" + code.value();
      case Fact.Existence existence ->
          existence.subject()
              + "\n"
              + Objects.requireNonNull(stated.code())
              + "\n"
              + existence.status();
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

  /**
   * The same, known no longer than to that day; empty when its end is known or it began later, or
   * where it names a type: an edition states those that its organisations are of, not when there
   * was such a type.
   */
  static Optional<Fact.OfRegister> seenLast(Fact.OfRegister fact, PartialDate day) {
    Period before = fact.period();
    boolean namesAType =
        fact instanceof Fact.Name name && name.subject().kind() == EntityKind.BODY_TYPE;
    if (namesAType
        || before.hasEnd()
        || before.seen() != null
        || (before.from() != null && Period.endsBefore(day, before.from()))) {
      return Optional.empty();
    }
    return Optional.of(fact.during(new Period(before.from(), null, day)));
  }
}
