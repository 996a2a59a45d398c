package org.remit.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Mention.Part;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Beginning;
import org.remit.domain.term.Capacity;
import org.remit.domain.term.Ending;
import org.remit.domain.term.EventKind;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.Medium;
import org.remit.domain.term.NameKind;
import org.remit.domain.term.Nature;
import org.remit.domain.term.ReformStage;
import org.remit.domain.term.RegisterStatus;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;
import org.remit.domain.term.SuccessionHow;

/**
 * Something claimed about entities, with the period it held and at least one citation. Two sources
 * that disagree are two facts.
 */
public sealed interface Fact {
  /** When it held. */
  Period period();

  /** Where it is to be found; never empty. */
  List<Citation> citations();

  FactKind kind();

  /** Every entity the fact speaks of, its citations left out. */
  List<Mention> spokenOf();

  /** Every entity the fact speaks of, the documents it cites included. */
  default List<Mention> mentions() {
    var all = new ArrayList<>(spokenOf());
    citations().stream()
        .map(citation -> new Mention(Part.CITED, citation.document()))
        .distinct()
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** A fact of one of the kinds that registers of organisations state. */
  sealed interface OfRegister extends Fact {
    /** The organisation or body type that it is about; of a relation, where it starts. */
    EntityId subject();

    /** What the subject is related to, or is of; null for a fact about the subject alone. */
    default @Nullable EntityId object() {
      return null;
    }

    /** The same, but for its period. */
    OfRegister during(Period period);

    /**
     * The same, but for its subject.
     *
     * @throws IllegalArgumentException when such a fact is never about an entity of that kind
     */
    OfRegister about(EntityId subject);
  }

  /** An organisation or body type is called so. */
  record Name(
      EntityId subject, String value, NameKind nameKind, Period period, List<Citation> citations)
      implements OfRegister {
    public Name {
      subject.require(EntityKind.ORGANISATION, EntityKind.BODY_TYPE);
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.NAME;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.SUBJECT, subject));
    }

    @Override
    public Name during(Period when) {
      return new Name(subject, value, nameKind, when, citations);
    }

    @Override
    public Name about(EntityId other) {
      return new Name(other, value, nameKind, period, citations);
    }
  }

  /** An organisation has this code in that scheme. */
  record Identifier(
      EntityId subject,
      IdentifierScheme scheme,
      String value,
      Period period,
      List<Citation> citations)
      implements OfRegister {
    public Identifier {
      subject.require(EntityKind.ORGANISATION);
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.IDENTIFIER;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.SUBJECT, subject));
    }

    @Override
    public Identifier during(Period when) {
      return new Identifier(subject, scheme, value, when, citations);
    }

    @Override
    public Identifier about(EntityId other) {
      return new Identifier(other, scheme, value, period, citations);
    }
  }

  /**
   * An organisation, or bodies of a type, existed.
   *
   * <p>A time at which it was merely seen is no period here: what is known of its existence is
   * taken to be all of it, and it would not exist at any other time.
   *
   * @param began null where not known
   * @param ended null where it goes on or is not known
   * @param status what the register says that is cited; null where none does
   */
  record Existence(
      EntityId subject,
      @Nullable Beginning began,
      @Nullable Ending ended,
      @Nullable RegisterStatus status,
      Period period,
      List<Citation> citations)
      implements OfRegister {
    public Existence {
      subject.require(EntityKind.ORGANISATION, EntityKind.BODY_TYPE);
      if (period.seen() != null && status == null) {
        throw new IllegalArgumentException(
            "an existence has ends or none; only a register's is known up to an edition");
      }
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.EXISTENCE;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.SUBJECT, subject));
    }

    @Override
    public Existence during(Period when) {
      return new Existence(subject, began, ended, status, when, citations);
    }

    @Override
    public Existence about(EntityId other) {
      return new Existence(other, began, ended, status, period, citations);
    }
  }

  /** An organisation is of a body type. */
  record Classification(
      EntityId subject, EntityId bodyType, Period period, List<Citation> citations)
      implements OfRegister {
    public Classification {
      subject.require(EntityKind.ORGANISATION);
      bodyType.require(EntityKind.BODY_TYPE);
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.CLASSIFICATION;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.SUBJECT, subject), new Mention(Part.BODY_TYPE, bodyType));
    }

    @Override
    public EntityId object() {
      return bodyType;
    }

    @Override
    public Classification during(Period when) {
      return new Classification(subject, bodyType, when, citations);
    }

    @Override
    public Classification about(EntityId other) {
      return new Classification(other, bodyType, period, citations);
    }
  }

  /**
   * Two organisations stand in a relation.
   *
   * @param how only with {@link RelationKind#SUCCEEDED_BY}, and null where not known
   * @param forFunction where only one function moved; null where all did
   */
  record Relation(
      EntityId from,
      RelationKind relationKind,
      EntityId to,
      @Nullable SuccessionHow how,
      @Nullable EntityId forFunction,
      Period period,
      List<Citation> citations)
      implements OfRegister {
    public Relation {
      from.require(EntityKind.ORGANISATION);
      to.require(EntityKind.ORGANISATION);
      if (relationKind != RelationKind.SUCCEEDED_BY && (how != null || forFunction != null)) {
        throw new IllegalArgumentException("only a succession says how and for which function");
      }
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.RELATION;
    }

    @Override
    public List<Mention> spokenOf() {
      var all = new ArrayList<>(List.of(new Mention(Part.FROM, from), new Mention(Part.TO, to)));
      addIfPresent(all, Part.FUNCTION, forFunction);
      return all;
    }

    @Override
    public EntityId subject() {
      return from;
    }

    @Override
    public EntityId object() {
      return to;
    }

    /** The same from and to others. */
    public Relation between(EntityId otherFrom, EntityId otherTo) {
      return new Relation(otherFrom, relationKind, otherTo, how, forFunction, period, citations);
    }

    @Override
    public Relation during(Period when) {
      return new Relation(from, relationKind, to, how, forFunction, when, citations);
    }

    @Override
    public Relation about(EntityId other) {
      return new Relation(other, relationKind, to, how, forFunction, period, citations);
    }
  }

  /**
   * An organisation has this address.
   *
   * @param lines from the building to the county, none of them blank
   * @param postcode as {@link Postcode} writes it; as the source has it where it is none of the
   *     United Kingdom; null where none is given
   */
  record Address(
      EntityId subject,
      List<String> lines,
      @Nullable String postcode,
      Period period,
      List<Citation> citations)
      implements OfRegister {
    public Address {
      subject.require(EntityKind.ORGANISATION);
      lines = List.copyOf(lines);
      if (lines.stream().anyMatch(String::isBlank)) {
        throw new IllegalArgumentException("an address has no blank lines");
      }
      if (lines.isEmpty() && postcode == null) {
        throw new IllegalArgumentException("an address needs a line or a postcode");
      }
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.ADDRESS;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.SUBJECT, subject));
    }

    @Override
    public Address during(Period when) {
      return new Address(subject, lines, postcode, when, citations);
    }

    @Override
    public Address about(EntityId other) {
      return new Address(other, lines, postcode, period, citations);
    }
  }

  /**
   * A holder has a function.
   *
   * @param holder an organisation, a body type (each of its members holds it) or a role
   * @param legalBasis null where no law is the ground, or it is not known
   * @param delegatedBy whose function it is by law; null where it is the holder's own
   * @param over on whom the function acts
   * @param reform the reform that proposed it ({@link Basis#PROPOSAL}) or brought it about; null
   *     where none is known
   * @param note a doubt or a limit, in a sentence; null where there is none
   */
  record Holding(
      EntityId holder,
      EntityId function,
      Nature nature,
      Basis basis,
      @Nullable Provision legalBasis,
      @Nullable EntityId delegatedBy,
      List<EntityId> over,
      @Nullable EntityId reform,
      @Nullable String note,
      Period period,
      List<Citation> citations)
      implements Fact {
    public Holding {
      requireHolder(holder);
      function.require(EntityKind.FUNCTION);
      if (delegatedBy != null) {
        requireHolder(delegatedBy);
      }
      over = List.copyOf(over);
      over.forEach(Fact::requireSubject);
      citations = cited(citations);
    }

    private static void requireHolder(EntityId id) {
      id.require(EntityKind.ORGANISATION, EntityKind.BODY_TYPE, EntityKind.ROLE);
    }

    @Override
    public FactKind kind() {
      return FactKind.HOLDING;
    }

    @Override
    public List<Mention> spokenOf() {
      var all = new ArrayList<Mention>();
      all.add(new Mention(Part.HOLDER, holder));
      all.add(new Mention(Part.FUNCTION, function));
      addIfPresent(all, Part.LEGAL_BASIS, legalBasis == null ? null : legalBasis.document());
      addIfPresent(all, Part.DELEGATOR, delegatedBy);
      over.forEach(id -> all.add(new Mention(Part.OVER, id)));
      addIfPresent(all, Part.REFORM, reform);
      return all;
    }
  }

  /** A person holds a role. */
  record Tenure(
      EntityId person, EntityId role, Capacity capacity, Period period, List<Citation> citations)
      implements Fact {
    public Tenure {
      person.require(EntityKind.PERSON);
      role.require(EntityKind.ROLE);
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.TENURE;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.PERSON, person), new Mention(Part.ROLE, role));
    }
  }

  /**
   * Someone said something about something.
   *
   * @param stance towards the reform; null without one, or where it takes none
   * @param summary one sentence in our own words
   * @param phrase at most {@value Citation#MOST_WORDS} of the speaker's words; null where none is
   *     worth quoting
   * @param speakers at least one organisation, body type, role or person
   * @param about what or whom it is about, of any kind
   * @param reform null where it speaks of none
   * @param said the day; null where not known
   * @param medium where it was said first; null where not known
   * @param reportedIn the document that carries it
   */
  record Statement(
      StatementKind statementKind,
      @Nullable Stance stance,
      String summary,
      @Nullable String phrase,
      List<EntityId> speakers,
      List<EntityId> about,
      @Nullable EntityId reform,
      @Nullable PartialDate said,
      @Nullable Medium medium,
      EntityId reportedIn,
      List<Citation> citations)
      implements Fact {
    public Statement {
      if (phrase != null && Citation.words(phrase) > Citation.MOST_WORDS) {
        throw new IllegalArgumentException(
            "a phrase of %d words, at most %d"
                .formatted(Citation.words(phrase), Citation.MOST_WORDS));
      }
      if (speakers.isEmpty()) {
        throw new IllegalArgumentException("a statement needs a speaker");
      }
      speakers = List.copyOf(speakers);
      speakers.forEach(Fact::requireParty);
      about = List.copyOf(about);
      reportedIn.require(EntityKind.DOCUMENT);
      citations = cited(citations);
    }

    /** The day it was said. */
    @Override
    public Period period() {
      return said == null ? Period.ALWAYS : Period.on(said);
    }

    @Override
    public FactKind kind() {
      return FactKind.STATEMENT;
    }

    @Override
    public List<Mention> spokenOf() {
      var all = new ArrayList<Mention>();
      speakers.forEach(id -> all.add(new Mention(Part.SPEAKER, id)));
      about.forEach(id -> all.add(new Mention(Part.ABOUT, id)));
      addIfPresent(all, Part.REFORM, reform);
      all.add(new Mention(Part.REPORTED_IN, reportedIn));
      return all;
    }
  }

  /**
   * A reform reached a stage.
   *
   * @param on the day it did; null where not known
   */
  record Stage(
      EntityId reform, ReformStage stage, @Nullable PartialDate on, List<Citation> citations)
      implements Fact {
    public Stage {
      reform.require(EntityKind.REFORM);
      citations = cited(citations);
    }

    /** From the day it was reached. */
    @Override
    public Period period() {
      return new Period(on, null);
    }

    @Override
    public FactKind kind() {
      return FactKind.STAGE;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.REFORM, reform));
    }
  }

  /** A reform would change, or has changed, something. */
  record Affects(EntityId reform, EntityId affected, List<Citation> citations) implements Fact {
    public Affects {
      reform.require(EntityKind.REFORM);
      requireSubject(affected);
      citations = cited(citations);
    }

    @Override
    public Period period() {
      return Period.ALWAYS;
    }

    @Override
    public FactKind kind() {
      return FactKind.AFFECTS;
    }

    @Override
    public List<Mention> spokenOf() {
      return List.of(new Mention(Part.REFORM, reform), new Mention(Part.AFFECTED, affected));
    }
  }

  /**
   * Something happened to named parties.
   *
   * @param summary one sentence in our own words
   */
  record Event(
      EventKind eventKind,
      String summary,
      List<EntityId> parties,
      Period period,
      List<Citation> citations)
      implements Fact {
    public Event {
      parties = List.copyOf(parties);
      parties.forEach(Fact::requireParty);
      citations = cited(citations);
    }

    @Override
    public FactKind kind() {
      return FactKind.EVENT;
    }

    @Override
    public List<Mention> spokenOf() {
      return parties.stream().map(id -> new Mention(Part.PARTY, id)).toList();
    }
  }

  private static List<Citation> cited(List<Citation> citations) {
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a fact needs a citation");
    }
    return List.copyOf(citations);
  }

  private static void requireParty(EntityId id) {
    id.require(EntityKind.ORGANISATION, EntityKind.BODY_TYPE, EntityKind.ROLE, EntityKind.PERSON);
  }

  private static void requireSubject(EntityId id) {
    id.require(
        EntityKind.ORGANISATION,
        EntityKind.BODY_TYPE,
        EntityKind.FUNCTION,
        EntityKind.ROLE,
        EntityKind.REFORM,
        EntityKind.DOCUMENT);
  }

  private static void addIfPresent(List<Mention> all, Part part, @Nullable EntityId id) {
    if (id != null) {
      all.add(new Mention(part, id));
    }
  }
}
