package org.remit.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Locator;
import org.remit.domain.Locator.Unit;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.domain.Provision;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Beginning;
import org.remit.domain.term.Capacity;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.EventKind;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.Licence;
import org.remit.domain.term.Medium;
import org.remit.domain.term.NameKind;
import org.remit.domain.term.Nature;
import org.remit.domain.term.ReformStage;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;
import org.remit.domain.term.SuccessionHow;
import org.remit.texts.Texts;

/** What records become. */
class RecordFolderTest {
  private static final List<Citation> ACT =
      List.of(new Citation(id("document/act"), Locator.provision("s. 3(1)"), null));
  private static final String CITE = "cite: [{document: document/act, provision: s. 3(1)}]";

  @TempDir Path root;
  private Written records;

  @BeforeEach
  void start() {
    records = new Written(root).ground();
  }

  @Test
  void datasetSaysUpToWhenItWasResearched() {
    assertThat(records.file("dataset.yaml", "researchedUntil: 2026-07").read().dates)
        .containsExactly(PartialDate.of("2026-07"));
  }

  @Test
  void organisationBecomesAnEntityAndItsFacts() {
    records
        .file("organisations/ground.yaml", "")
        .file("roles/ground.yaml", "")
        .file(
            "organisations/a.yaml",
            """
            - id: organisation/board
              aliases: [organisation/old-board]
              researchedUntil: 2025
              names: [{name: The Board, kind: OFFICIAL, from: 2013-04-01, CITE}]
              identifiers: [{scheme: ODS, value: X24, CITE}]
              existence: [{began: MERGED, from: 2013, to: 2020~, CITE}]
              types: [{type: body-type/trust, CITE}]
              relations:
                - {kind: SUCCEEDED_BY, organisation: organisation/new, how: TRANSFER,
                   function: function/planning, CITE}
            - {id: organisation/new, names: [{name: New, kind: ACRONYM, CITE}]}
            """
                .replace("CITE", CITE));
    records.file(
        "body-types/a.yaml",
        "- {id: body-type/trust, names: [{name: T, kind: ALIAS, CITE}]}".replace("CITE", CITE));

    var taken = records.read();

    EntityId board = id("organisation/board");
    assertThat(taken.problems).isEmpty();
    assertThat(taken.entities)
        .contains(
            new Entity.BodyType(id("body-type/trust"), List.of()),
            new Entity.Organisation(
                board, List.of(id("organisation/old-board")), PartialDate.of("2025")));
    assertThat(taken.facts)
        .containsExactly(
            new Fact.Name(id("body-type/trust"), "T", NameKind.ALIAS, Period.ALWAYS, ACT),
            new Fact.Name(board, "The Board", NameKind.OFFICIAL, period("2013-04-01", null), ACT),
            new Fact.Identifier(board, IdentifierScheme.ODS, "X24", Period.ALWAYS, ACT),
            new Fact.Existence(board, Beginning.MERGED, null, null, period("2013", "2020~"), ACT),
            new Fact.Classification(board, id("body-type/trust"), Period.ALWAYS, ACT),
            new Fact.Relation(
                board,
                RelationKind.SUCCEEDED_BY,
                id("organisation/new"),
                SuccessionHow.TRANSFER,
                id("function/planning"),
                Period.ALWAYS,
                ACT),
            new Fact.Name(id("organisation/new"), "New", NameKind.ACRONYM, Period.ALWAYS, ACT));
  }

  @Test
  void entitiesOfTheOtherKindsAreRead() {
    records
        .file(
            "documents/b.yaml",
            """
            - id: document/report
              title: "Report: one"
              kind: REPORT
              publisher: organisation/board
              authors: [person/ann, organisation/council]
              published: 2021-02
              link: https://www.example.org/report
              licence: CC_BY_4
              sha256: %s
              note: The day is not known.
            """
                .formatted("b".repeat(64)))
        .file(
            "functions/b.yaml",
            "- {id: function/b, name: B, description: Does b., broader: function/planning}")
        .file(
            "reforms/b.yaml",
            "- {id: reform/b, name: B, summary: Is b., partOf: reform/big, researchedUntil: 2024}");

    assertThat(records.read().entities)
        .contains(
            new Entity.Document(
                id("document/report"),
                List.of(),
                "Report: one",
                DocumentKind.REPORT,
                id("organisation/board"),
                List.of(id("person/ann"), id("organisation/council")),
                PartialDate.of("2021-02"),
                "https://www.example.org/report",
                Licence.CC_BY_4,
                "b".repeat(64),
                "The day is not known."),
            new Entity.Function(
                id("function/b"), List.of(), "B", "Does b.", id("function/planning")),
            new Entity.Reform(
                id("reform/b"), List.of(), "B", "Is b.", id("reform/big"), PartialDate.of("2024")),
            new Entity.Role(id("role/chair"), List.of(), "Chair", id("organisation/board")),
            new Entity.Person(id("person/ann"), List.of(), "Ann"));
  }

  @Test
  void factsOfTheOtherKindsAreRead() {
    records
        .file("organisations/ground.yaml", ground())
        .file(
            "reforms/ground.yaml",
            """
            - id: reform/big
              name: Big
              summary: Changes much.
              stages: [{stage: ENACTED, on: 2022-04-28, CITE}]
              affects: [{subject: role/chair, CITE}]
            """
                .replace("CITE", CITE))
        .file(
            "holdings/a.yaml",
            """
            - holder: role/chair
              function: function/planning
              nature: POWER
              basis: DELEGATION
              law: {document: document/act, provision: Sch. 1 para. 2}
              delegatedBy: organisation/board
              over: [organisation/council]
              reform: reform/big
              note: In part.
              to: 2020
              CITE
            """
                .replace("CITE", CITE))
        .file(
            "tenures/a.yaml",
            "- {person: person/ann, role: role/chair, capacity: INTERIM, CITE}"
                .replace("CITE", CITE))
        .file(
            "statements/a.yaml",
            """
            - kind: WARNS
              stance: AGAINST
              summary: Warns of it.
              phrase: beware of it
              speakers: [person/ann]
              about: [reform/big, person/bob]
              reform: reform/big
              said: 2021
              medium: LETTER
              cite:
                - {document: document/letter, paragraph: 4, phrase: beware}
                - {document: document/act, whole: true}
            """)
        .file(
            "events/a.yaml",
            "- {kind: REVIEW, summary: A review began., parties: [person/bob], on: 2020-05, CITE}"
                .replace("CITE", CITE));

    EntityId chair = id("role/chair");
    EntityId big = id("reform/big");
    assertThat(records.read().facts)
        .contains(
            new Fact.Stage(big, ReformStage.ENACTED, PartialDate.of("2022-04-28"), ACT),
            new Fact.Affects(big, chair, ACT),
            new Fact.Holding(
                chair,
                id("function/planning"),
                Nature.POWER,
                Basis.DELEGATION,
                new Provision(id("document/act"), "Sch. 1 para. 2"),
                id("organisation/board"),
                List.of(id("organisation/council")),
                big,
                "In part.",
                period(null, "2020"),
                ACT),
            new Fact.Tenure(id("person/ann"), chair, Capacity.INTERIM, Period.ALWAYS, ACT),
            new Fact.Statement(
                StatementKind.WARNS,
                Stance.AGAINST,
                "Warns of it.",
                "beware of it",
                List.of(id("person/ann")),
                List.of(big, id("person/bob")),
                big,
                PartialDate.of("2021"),
                Medium.LETTER,
                id("document/letter"),
                List.of(
                    new Citation(id("document/letter"), Locator.paragraph(4), "beware"),
                    new Citation(id("document/act"), new Locator(Unit.WHOLE, ""), null))),
            new Fact.Event(
                EventKind.REVIEW,
                "A review began.",
                List.of(id("person/bob")),
                Period.on(PartialDate.of("2020-05")),
                ACT));
  }

  @Test
  void whatWasOnlySeenSaysWhen() {
    records.file(
        "tenures/a.yaml",
        """
        - {person: person/ann, role: role/chair, capacity: INTERIM, seen: 2018-01, CITE}
        - {person: person/ann, role: role/chair, capacity: INTERIM, from: 2019, seen: 2020, CITE}
        - {person: person/bob, role: role/chair, capacity: INTERIM, to: 2017, seen: 2016-05-03, CITE}
        """
            .replace("CITE", CITE));

    assertThat(records.read().facts)
        .filteredOn(Fact.Tenure.class::isInstance)
        .extracting(Fact::period)
        .containsExactly(
            Period.seen(PartialDate.of("2018-01")),
            new Period(PartialDate.of("2019"), null, PartialDate.of("2020")),
            new Period(null, PartialDate.of("2017"), PartialDate.of("2016-05-03")));
  }

  @Test
  void aliasLeadsToTheRecordThatStays() {
    records
        .file("people/ground.yaml", "- {id: person/ann, name: Ann, aliases: [person/anna]}")
        .file(
            "tenures/a.yaml",
            "- {person: person/anna, role: role/chair, capacity: ACTING, CITE}"
                .replace("CITE", CITE));

    assertThat(records.read().facts)
        .contains(
            new Fact.Tenure(
                id("person/ann"), id("role/chair"), Capacity.ACTING, Period.ALWAYS, ACT));
  }

  @Test
  void withAProblemTheSinkIsGivenNothingElse() {
    records.file("dataset.yaml", "researchedUntil: 2026").file("people/a.yaml", "- {id: person/x}");

    var taken = records.read();

    assertThat(taken.problems).hasSize(1);
    assertThat(taken.dates).isEmpty();
    assertThat(taken.entities).isEmpty();
    assertThat(taken.facts).isEmpty();
  }

  @Test
  void problemOfTheTextsIsAProblemOfTheReading() {
    assertThat(records.problems(Texts.read(root.resolve("none")))).hasSize(1);
  }

  @Test
  void reportCountsByKindAndCheck() {
    records.file(
        "events/a.yaml",
        """
        - kind: REVIEW
          summary: A review began.
          parties: [person/bob]
          cite:
            - {document: document/letter, paragraph: 1, phrase: so it is}
            - {document: document/letter, paragraph: 1}
        """);
    var texts = Texts.of(Map.of("a".repeat(64), List.of("And so it is.")));

    CheckReport report = records.folder().check(texts);

    assertThat(report)
        .isEqualTo(
            new CheckReport(
                7,
                Map.of(
                    EntityKind.ORGANISATION, 2L,
                    EntityKind.FUNCTION, 1L,
                    EntityKind.ROLE, 1L,
                    EntityKind.PERSON, 2L,
                    EntityKind.DOCUMENT, 2L,
                    EntityKind.REFORM, 1L),
                Map.of(FactKind.NAME, 2L, FactKind.EVENT, 1L),
                1,
                3,
                List.of()));
  }

  @Test
  void documentIsFoundWhateverIsWrongElsewhere() {
    records.file("people/a.yaml", "- {id: person/x}").file("people/b.yaml", "- \"");

    assertThat(records.folder().findDocument(id("document/letter")))
        .hasValueSatisfying(found -> assertThat(found.title()).isEqualTo("A letter"));
    assertThat(records.folder().findDocument(id("document/lettre"))).isEmpty();
    assertThat(records.folder().closestId("document/lettre")).hasValue("document/letter");
    assertThat(records.folder().closestId("lettre")).hasValue("document/letter");
    assertThat(records.folder().closestId("document/something-else")).isEmpty();
  }

  @Test
  void sameRecordsGiveTheSameStreamAndFingerprint(@TempDir Path elsewhere) {
    var other = new Written(elsewhere).ground();

    assertThat(other.read().entities).isEqualTo(records.read().entities);
    assertThat(other.read().facts).isEqualTo(records.read().facts);
    assertThat(other.folder().fingerprint()).isEqualTo(records.folder().fingerprint());
  }

  @Test
  void fingerprintChangesWithNamesAndBytes() {
    String before = records.folder().fingerprint();
    String more = records.file("people/a.yaml", "# a").folder().fingerprint();
    String changed = records.file("people/a.yaml", "# b").folder().fingerprint();

    assertThat(List.of(before, more, changed)).doesNotHaveDuplicates();
    assertThat(before).matches("[0-9a-f]{64}");
  }

  private static String ground() {
    return """
    - {id: organisation/board, names: [{name: Board, kind: OFFICIAL, CITE}]}
    - {id: organisation/council, names: [{name: Council, kind: OFFICIAL, CITE}]}
    """
        .replace("CITE", CITE);
  }

  private static Period period(@Nullable String from, @Nullable String to) {
    return new Period(
        from == null ? null : PartialDate.of(from), to == null ? null : PartialDate.of(to));
  }

  private static EntityId id(String text) {
    return EntityId.of(text);
  }
}
