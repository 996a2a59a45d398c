package org.remit.supplied;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.Problem;
import org.remit.domain.When;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.RelationKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.register.OdsChoices;
import org.remit.register.OdsImport;
import org.remit.release.RecordsImport;
import org.remit.store.StoredFact;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.ImportedEdition;
import org.remit.store.bulk.Store;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Snapshot;
import org.remit.texts.Texts;

/** The editions of 2018, 2025 and 2026 beside the records that Remit ships with. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class OdsEditionsSuppliedTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @TempDir static Path data;
  private static Store forwards;
  private static Store backwards;

  @BeforeAll
  static void importThemInBothOrders() throws IOException {
    Path folder = Supplied.folder("data");
    forwards = imported(folder, "ods-2018", "ods-2025", "ods-2026");
    backwards = imported(folder, "ods-2026", "ods-2025", "ods-2018");
  }

  private static Store imported(Path folder, String... editions) throws IOException {
    Store store = TestDatabase.store();
    records(store);
    for (String edition : editions) {
      register(store, folder.resolve(edition));
    }
    return store;
  }

  private static void records(Store store) throws IOException {
    new RecordsImport(store, new ImportJournal(data), CLOCK)
        .run(Path.of("data-import/records"), Texts.NONE, false, Progress.NONE);
  }

  private static void register(Store store, Path... paths) throws IOException {
    assertThat(result(store, OdsChoices.NONE, paths)).isInstanceOf(ImportResult.Imported.class);
  }

  private static ImportResult result(Store store, OdsChoices choices, Path... paths)
      throws IOException {
    return new OdsImport(store, new ImportJournal(data), CLOCK)
        .run(Supplied.odsFiles(paths), choices, Progress.NONE);
  }

  /** Each set and kind of fact with how many there are, and a hash of all of them. */
  private static List<String> held(Store store) {
    return TestDatabase.column(
        TestDatabase.of(store),
        """
        select concat_ws(' ', source, kind, count(*),
          md5(string_agg(id::text, ' ' order by id)))
        from fact where claim is not null and last_release is null
        group by source, kind order by source, kind
        """);
  }

  private static Snapshot snapshot() {
    TestDatabase.readFrom(forwards);
    return new Snapshot(forwards.newest().orElseThrow());
  }

  private static EntityId withCode(String code, String when) {
    return snapshot()
        .organisations()
        .withCode(IdentifierScheme.ODS, code, When.find(when).orElseThrow())
        .getFirst();
  }

  private static <T extends Fact> List<T> facts(
      EntityId of, Part part, FactKind kind, Class<T> as) {
    return snapshot()
        .facts()
        .of(Set.of(of), part, FactSelection.of(kind, When.EVER))
        .getOrDefault(of, List.of())
        .stream()
        .map(StoredFact::fact)
        .map(as::cast)
        .toList();
  }

  private static List<String> names(EntityId organisation) {
    return facts(organisation, Part.SUBJECT, FactKind.NAME, Fact.Name.class).stream()
        .map(name -> "%s, %s".formatted(name.value(), name.period().text()))
        .toList();
  }

  @Test
  void sameIsHeldInWhateverOrderTheEditionsCome() {
    assertThat(held(forwards)).hasSizeGreaterThan(20).isEqualTo(held(backwards));
  }

  @Test
  void recordsThatComeLastComeToTheSameOnceTheFilesAreGivenAgain() throws IOException {
    Path folder = Supplied.folder("data");
    Path[] files = {
      folder.resolve("ods-2018/eccg.csv"),
      folder.resolve("ods-2025/eccg.csv"),
      folder.resolve("ods-2018/epraccur.csv"),
      folder.resolve("ods-2026/epraccur.csv")
    };
    Store store = TestDatabase.store();
    register(store, files);
    records(store);
    assertThat(store.editions())
        .filteredOn(ImportedEdition::isToReimport)
        .extracting(ImportedEdition::source)
        .contains("ods/eccg", "ods/epraccur");
    register(store, files);
    assertThat(store.editions()).noneMatch(ImportedEdition::isToReimport);
    assertThat(held(store))
        .hasSizeGreaterThan(10)
        .isEqualTo(
            held(backwards).stream()
                .filter(line -> line.matches("ods/(eccg|epraccur) .*"))
                .toList());
  }

  @Test
  void firstTwentyTrustsOfTheNewestEditionAreNoEdition() throws IOException {
    Path folder = Supplied.folder("data");
    Store store = TestDatabase.store();
    register(store, folder.resolve("ods-2018/etr.csv"));
    Path whole = folder.resolve("ods-2025/etr.csv");
    try (Stream<String> lines = Files.lines(whole)) {
      Path part = Files.write(data.resolve("etr.csv"), lines.limit(20).toList());
      Files.setLastModifiedTime(part, FileTime.fromMillis(0));
      assertThat(result(store, OdsChoices.NONE, part))
          .isInstanceOfSatisfying(
              ImportResult.Refused.class,
              refused ->
                  assertThat(refused.problems())
                      .singleElement()
                      .extracting(Problem::found)
                      .asString()
                      .startsWith("20 rows where the edition of 1 October 2017 has 234; "));
    }
    register(store, whole);
  }

  @Test
  void integratedCareBoardWithItsCodeIsTheCuratedOne() {
    EntityId board = withCode("QOP", "2026-06-01");
    assertThat(board).hasToString("organisation/nhs-greater-manchester-integrated-care-board");
    EntityId ofRegister = EntityId.of("organisation/ods-qop");
    assertThat(snapshot().entities().byId(Set.of(ofRegister)))
        .hasEntrySatisfying(ofRegister, led -> assertThat(led.id()).isEqualTo(board));
    assertThat(facts(board, Part.TO, FactKind.RELATION, Fact.Relation.class))
        .anyMatch(relation -> relation.from().toString().equals("organisation/ods-rm3"));
  }

  @Test
  void codeOfAGroupGoesOnAsThatOfASubLocation() {
    EntityId group = withCode("00L", "2019");
    EntityId location = withCode("00L", "2025");
    assertThat(group).hasToString("organisation/nhs-northumberland-clinical-commissioning-group");
    assertThat(names(group))
        .contains("NHS NORTHUMBERLAND CCG, on 1 April 2018; beginning and end not known");
    assertThat(location).hasToString("organisation/nhs-north-east-and-north-cumbria-icb-00l");
    assertThat(names(location))
        .contains("NHS NORTH EAST AND NORTH CUMBRIA ICB - 00L, at all times known")
        .noneMatch(name -> name.startsWith("NHS NORTHUMBERLAND CCG"));
  }

  @Test
  void pennineAcuteIsFollowedByBothThatTookItsPlace() throws IOException {
    String successions =
        Files.readString(Supplied.folder("data").resolve("ods-json/RW6.succs-only.json"));
    String answer =
        """
        {"Organisation": {"Name": "PENNINE ACUTE HOSPITALS NHS TRUST", "OrgId": {"extension": "RW6"}, "LastChangeDate": "2021-10-01",
          "Date": [{"Type": "Legal", "Start": "2002-04-01", "End": "2021-09-30"}], %s}
        """
            .formatted(successions.strip().replaceFirst("^\\{", ""));
    register(forwards, Files.writeString(data.resolve("RW6.json"), answer));
    EntityId trust = withCode("RW6", "2020");
    assertThat(trust).hasToString("organisation/ods-rw6");
    assertThat(
            facts(trust, Part.FROM, FactKind.RELATION, Fact.Relation.class).stream()
                .filter(relation -> relation.relationKind() == RelationKind.SUCCEEDED_BY)
                .map(relation -> relation.to() + " " + relation.period().from()))
        .containsExactlyInAnyOrder(
            "organisation/ods-rm3 2021-10-01", "organisation/ods-r0a 2021-10-01");
  }
}
