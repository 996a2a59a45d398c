package org.remit.ods.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;
import org.remit.domain.term.RegisterStatus;
import org.remit.domain.term.RelationKind;

/**
 * Makes the facts of one reading of a file and hands them over. Remembers the codes that were named
 * and the body types that were told, so that each is told once.
 */
public final class RowFacts {
  private final Edition edition;
  private final CodeOwners owners;
  private final OdsSink sink;
  private final Set<Named> named = new HashSet<>();
  private final Set<EntityId> types = new HashSet<>();
  private final Set<Succession> successions = new HashSet<>();

  /** Hands over the edition's document at once. */
  public RowFacts(Edition edition, CodeOwners owners, OdsSink sink) {
    this.edition = edition;
    this.owners = owners;
    this.sink = sink;
    sink.entity(edition.document());
  }

  public void organisation(OrganisationRow row) {
    Period life = life(row);
    PartialDate opened = row.life().from();
    LocalDate on = lastDay(life);
    EntityId subject = owners.organisation(row.code(), opened == null ? null : opened.first(), on);
    List<Citation> cite = edition.row(row.code());
    var facts = new ArrayList<Fact.OfRegister>();
    facts.add(new Fact.Identifier(subject, IdentifierScheme.ODS, row.code(), Period.ALWAYS, cite));
    facts.add(new Fact.Name(subject, row.name(), NameKind.OFFICIAL, Period.ALWAYS, cite));
    facts.add(new Fact.Existence(subject, null, null, status(row), life, cite));
    var names = new ArrayList<Fact.OfRegister>();
    for (OrganisationRow.TypeSpan span : row.types()) {
      Period period = during(life, span.period());
      if (period.hasDay()) {
        facts.add(new Fact.Classification(subject, span.type().bodyType(), period, cite));
        nameOf(span.type()).ifPresent(names::add);
      }
    }
    if (!row.addressLines().isEmpty() || row.postcode() != null) {
      Period address = endingWith(life, Period.ALWAYS);
      facts.add(new Fact.Address(subject, row.addressLines(), row.postcode(), address, cite));
    }
    sink.row(new RegisterRow(edition.set(), edition.asAt(), row.code(), null, facts));
    if (!names.isEmpty()) {
      sink.row(new RegisterRow(edition.set(), edition.asAt(), null, null, names));
    }
    for (Link link : row.links()) {
      Period period = endingWith(life, link.period());
      link(row.code(), subject, new Link(link.kind(), link.target(), period), on);
    }
    if (!row.successions().isEmpty()) {
      named.add(new Named(row.code(), subject));
    }
    for (Succession succession : row.successions()) {
      succession(row.code(), succession);
    }
  }

  /** A relation in a row that only names both, and does not describe the first. */
  public void relation(String code, Link link) {
    LocalDate on = lastDay(link.period());
    link(code, named(code, code, on), link, on);
  }

  /** A succession, once for both its sides, that the row of either tells. */
  void succession(String row, Succession succession) {
    String other = succession.from().equals(row) ? succession.to() : succession.from();
    succession(succession, row, other);
  }

  /**
   * The same, told by a row that is of neither.
   *
   * @param row the code by whose row the two are named first, where they have no row
   * @param other the code in that row that shows it
   */
  public void succession(Succession succession, String row, String other) {
    if (!successions.add(succession)) {
      return;
    }
    LocalDate day = succession.on().first();
    EntityId from = named(row, succession.from(), day.minusDays(1));
    EntityId to = named(row, succession.to(), day);
    state(
        row,
        other,
        new Fact.Relation(
            from,
            RelationKind.SUCCEEDED_BY,
            to,
            null,
            null,
            new Period(succession.on(), null),
            edition.row(row, other)));
  }

  /** Where the row has the organisation as closed, over by the day of the edition at the latest. */
  private Period life(OrganisationRow row) {
    return row.status() == RegisterStatus.INACTIVE
        ? row.life().over(PartialDate.of(edition.asAt()))
        : row.life();
  }

  /** The time of a type, which is that of its organisation where it has none of its own. */
  private static Period during(Period life, Period span) {
    if (span.endedBy() != null) {
      return span;
    }
    PartialDate from = span.from() == null ? life.from() : span.from();
    Period begun = from == null ? span : begunOn(from, span);
    return endingWith(life, begun);
  }

  private static Period begunOn(PartialDate from, Period span) {
    PartialDate to = span.to();
    return to != null && Period.endsBefore(to, from) ? span : new Period(from, to);
  }

  /**
   * The time of what an organisation is, or stands in: without an end of its own it ends with the
   * organisation. What began only after that is kept as it stands.
   */
  private static Period endingWith(Period life, Period span) {
    PartialDate over = life.endedBy();
    if (over != null) {
      return span.hasEnd() ? span : span.over(over);
    }
    PartialDate closed = life.to();
    PartialDate from = span.from();
    if (closed == null || span.hasEnd() || (from != null && Period.endsBefore(closed, from))) {
      return span;
    }
    return new Period(from, closed);
  }

  private void link(String code, EntityId subject, Link link, LocalDate on) {
    if (link.target().equals(code) || !link.period().hasDay()) {
      return;
    }
    Period period = link.period();
    LocalDate seen = period.hasEnd() ? lastDay(period) : on;
    state(
        code,
        link.target(),
        new Fact.Relation(
            subject,
            link.kind(),
            named(code, link.target(), seen),
            null,
            null,
            link.period(),
            edition.row(code, link.target())));
  }

  /** The organisation of a code; the first time the code is named, also that it has the code. */
  private EntityId named(String row, String code, LocalDate on) {
    EntityId organisation = owners.organisation(code, null, on);
    if (named.add(new Named(code, organisation))) {
      state(
          row,
          code,
          new Fact.Identifier(
              organisation, IdentifierScheme.ODS, code, Period.ALWAYS, edition.row(row, code)));
    }
    return organisation;
  }

  private void state(String row, String other, Fact.OfRegister fact) {
    sink.row(new RegisterRow(edition.set(), edition.asAt(), row, other, List.of(fact)));
  }

  /** The name of a type of the register's own, the first time; the type itself goes before. */
  private Optional<Fact.OfRegister> nameOf(RoleType type) {
    String name = type.name();
    if (name == null || !types.add(type.bodyType())) {
      return Optional.empty();
    }
    sink.entity(new Entity.BodyType(type.bodyType(), List.of()));
    return Optional.of(
        new Fact.Name(type.bodyType(), name, NameKind.OFFICIAL, Period.ALWAYS, edition.whole()));
  }

  private RegisterStatus status(OrganisationRow row) {
    RegisterStatus told = row.status();
    if (told != null) {
      return told;
    }
    PartialDate closed = row.life().to();
    return row.life().endedBy() != null
            || (closed != null && closed.last().isBefore(edition.asAt()))
        ? RegisterStatus.INACTIVE
        : RegisterStatus.ACTIVE;
  }

  /** The last day of which the row tells, not after that of the edition. */
  private LocalDate lastDay(Period life) {
    PartialDate last = life.endedBy() == null ? life.to() : life.from();
    return last == null ? edition.asAt() : earlier(last.first());
  }

  private LocalDate earlier(LocalDate end) {
    return end.isBefore(edition.asAt()) ? end : edition.asAt();
  }

  private record Named(String code, EntityId organisation) {}
}
