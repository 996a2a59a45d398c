package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.When;
import org.remit.domain.term.IdentifierScheme;
import org.remit.graphql.FixtureDatabase;
import org.remit.store.TestDatabase;
import org.remit.store.read.Snapshot;

/** Whom the codes of a register mean, beside records and without. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class CodesTest {
  /** A curated trust with the code RZ1, which it has in the register too. */
  private static final String NORTHWOLD =
      """
      - id: organisation/northwold
        names: [{name: Northwold Hospitals, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
        identifiers: [{scheme: ODS, value: RZ1, cite: [{document: document/act, provision: s. 1}]}]
        existence: [{began: ESTABLISHED, from: 2009, cite: [{document: document/act, provision: s. 1}]}]
      """;

  /** The same without its code. */
  private static final String NORTHWOLD_UNCODED = NORTHWOLD.replaceAll("  identifiers:.*\n", "");

  /** Somebody else. */
  private static final String CROWN =
      """
      - id: organisation/crown
        names: [{name: The Crown, kind: OFFICIAL, cite: [{document: document/act, provision: s. 2}]}]
      """;

  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  private void trusts(Row... rows) {
    dataset.ods(dataset.file("2025-01-01", (Object[]) rows));
  }

  /** What the id leads to. */
  private Optional<EntityId> led(String id) {
    EntityId asked = EntityId.of("organisation/" + id);
    return Optional.ofNullable(entities(asked).get(asked)).map(Entity::id);
  }

  private Map<EntityId, Entity> entities(EntityId asked) {
    return new Snapshot(dataset.store().newest().orElseThrow()).entities().byId(Set.of(asked));
  }

  @Test
  void curatedOrganisationWithTheCodeIsTheSame() {
    dataset.records(NORTHWOLD);
    trusts(Row.of("RZ1", "NORTHWOLD NHS TRUST").at("1 HIGH STREET", "NW1 1AA"));
    assertThat(Held.cited(dataset.store(), "NAME", "IDENTIFIER", "EXISTENCE", "CLASSIFICATION"))
        .containsExactly(
            "CLASSIFICATION northwold body-type/nhs-trust 2010-04-01/.. [ods-etr-2025-01-01 RZ1]",
            "EXISTENCE northwold ACTIVE 2010-04-01/.. [ods-etr-2025-01-01 RZ1]",
            "EXISTENCE northwold null 2009/.. [act s. 1]",
            "IDENTIFIER northwold RZ1 [act s. 1]",
            "IDENTIFIER northwold RZ1 [ods-etr-2025-01-01 RZ1]",
            "NAME northwold NORTHWOLD NHS TRUST [ods-etr-2025-01-01 RZ1]",
            "NAME northwold Northwold Hospitals [act s. 1]");
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/northwold"));
  }

  @Test
  void codeOfTheRecordsIsTheSameInAnyCase() {
    dataset.records(NORTHWOLD.replace("RZ1", "rz1"));
    trusts(Row.of("RZ1", "NORTHWOLD NHS TRUST"));
    assertThat(dataset.held()).contains("etr NAME northwold NORTHWOLD NHS TRUST");
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/northwold"));
  }

  @Test
  void recordsThatComeLaterTakeTheCodeAndWhatIsSaidOfIt() {
    trusts(
        Row.of("RZ1", "NORTHWOLD NHS TRUST").in("Y98"),
        Row.of("RZ2", "EASTWOLD NHS TRUST").in("Y98"));
    List<String> before = dataset.held();
    dataset.records(NORTHWOLD);
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION northwold body-type/nhs-trust 2010-04-01/..",
            "etr CLASSIFICATION ods-rz2 body-type/nhs-trust 2010-04-01/..",
            "etr EXISTENCE northwold ACTIVE 2010-04-01/..",
            "etr EXISTENCE ods-rz2 ACTIVE 2010-04-01/..",
            "etr IDENTIFIER northwold RZ1",
            "etr IDENTIFIER ods-rz2 RZ2",
            "etr IDENTIFIER ods-y98 Y98",
            "etr NAME northwold NORTHWOLD NHS TRUST",
            "etr NAME ods-rz2 EASTWOLD NHS TRUST",
            "etr RELATION northwold IN_THE_AREA_OF ods-y98",
            "etr RELATION ods-rz2 IN_THE_AREA_OF ods-y98");
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/northwold"));
    dataset.records(NORTHWOLD_UNCODED);
    assertThat(dataset.held()).isEqualTo(before);
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/ods-rz1"));
    assertThat(led("northwold")).contains(EntityId.of("organisation/northwold"));
  }

  @Test
  void recordsTakeACodeThatIsOnlyNamed() {
    trusts(Row.of("RZ1", "NORTHWOLD NHS TRUST").in("Y98"));
    String region = NORTHWOLD.replace("RZ1", "Y98").replace("northwold", "north-region");
    dataset.records(region);
    assertThat(dataset.held())
        .contains(
            "etr IDENTIFIER north-region Y98", "etr RELATION ods-rz1 IN_THE_AREA_OF north-region")
        .noneMatch(line -> line.contains("ods-y98"));
    assertThat(led("ods-y98")).contains(EntityId.of("organisation/north-region"));
    dataset.records(CROWN);
    assertThat(dataset.held())
        .contains("etr IDENTIFIER ods-y98 Y98", "etr RELATION ods-rz1 IN_THE_AREA_OF ods-y98");
    assertThat(led("ods-y98")).contains(EntityId.of("organisation/ods-y98"));
    assertThat(led("north-region")).isEmpty();
  }

  @Test
  void recordsBeforeAndAfterTheRegisterComeToTheSame() {
    Row[] rows = {
      Row.of("RZ1", "NORTHWOLD NHS TRUST").in("Y98"), Row.of("RZ2", "EASTWOLD NHS TRUST")
    };
    trusts(rows);
    dataset.records(NORTHWOLD, CROWN);
    Dataset other = new Dataset(folder.resolve("other"));
    other.records(NORTHWOLD, CROWN);
    other.ods(other.file("2025-01-01", (Object[]) rows));
    assertThat(other.held()).isEqualTo(dataset.held());
  }

  @Test
  void codeGoesFromOneRecordToAnother() {
    dataset.records(NORTHWOLD, CROWN);
    trusts(Row.of("RZ1", "NORTHWOLD NHS TRUST"));
    String crown =
        CROWN
            + NORTHWOLD.lines().filter(line -> line.contains("RZ1")).findFirst().orElseThrow()
            + "\n";
    dataset.records(NORTHWOLD_UNCODED, crown);
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION crown body-type/nhs-trust 2010-04-01/..",
            "etr EXISTENCE crown ACTIVE 2010-04-01/..",
            "etr IDENTIFIER crown RZ1",
            "etr NAME crown NORTHWOLD NHS TRUST");
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/crown"));
  }

  @Test
  void newerEditionGoesOnWithTheCuratedOrganisation() {
    trusts(Row.of("RZ1", "OLD NHS TRUST"));
    dataset.records(NORTHWOLD);
    dataset.ods(dataset.file("2026-01-01", Row.of("RZ1", "NEW NHS TRUST").closed("20251231")));
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION northwold body-type/nhs-trust 2010-04-01/2025-12-31",
            "etr EXISTENCE northwold ACTIVE 2010-04-01/.. seen 2025-01-01",
            "etr EXISTENCE northwold INACTIVE 2010-04-01/2025-12-31",
            "etr IDENTIFIER northwold RZ1",
            "etr NAME northwold NEW NHS TRUST",
            "etr NAME northwold OLD NHS TRUST ../.. seen 2025-01-01");
  }

  @Test
  void codeWithTwoLivesFarApartIsTwoOrganisations() {
    trusts(
        Row.of("RZ1", "FIRST NHS TRUST").opened("19910401").closed("20000331"),
        Row.of("RZ1", "SECOND NHS TRUST").opened("20120401"));
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 1991-04-01/2000-03-31",
            "etr CLASSIFICATION ods-rz1-2012 body-type/nhs-trust 2012-04-01/..",
            "etr EXISTENCE ods-rz1 INACTIVE 1991-04-01/2000-03-31",
            "etr EXISTENCE ods-rz1-2012 ACTIVE 2012-04-01/..",
            "etr IDENTIFIER ods-rz1 RZ1",
            "etr IDENTIFIER ods-rz1-2012 RZ1",
            "etr NAME ods-rz1 FIRST NHS TRUST",
            "etr NAME ods-rz1-2012 SECOND NHS TRUST");
  }

  @Test
  void newerEditionKnowsTheTwoLivesAgain() {
    Row first = Row.of("RZ1", "FIRST NHS TRUST").opened("19910401").closed("20000331");
    Row second = Row.of("RZ1", "SECOND NHS TRUST").opened("20120401");
    trusts(first, second);
    List<String> before = dataset.held();
    dataset.ods(dataset.file("2026-01-01", second, first));
    assertThat(dataset.held()).isEqualTo(before);
  }

  @Test
  void daysApartIsOneLife() {
    trusts(Row.of("RZ1", "A NHS TRUST").opened("20100401").closed("20190331"));
    dataset.ods(dataset.file("2026-01-01", Row.of("RZ1", "B NHS TRUST").opened("20190601")));
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 2019-06-01/..",
            "etr EXISTENCE ods-rz1 ACTIVE 2019-06-01/..",
            "etr EXISTENCE ods-rz1 INACTIVE 2010-04-01/2019-03-31",
            "etr IDENTIFIER ods-rz1 RZ1",
            "etr NAME ods-rz1 A NHS TRUST ../.. seen 2025-01-01",
            "etr NAME ods-rz1 B NHS TRUST");
  }

  @Test
  void organisationThatIsOnlyGoingToOpenIsTheSameInTheNextEdition() {
    dataset.ods(dataset.file("2025-01-01", Row.of("RZ4", "A NHS TRUST").opened("20300401")));
    dataset.ods(dataset.file("2025-06-01", Row.of("RZ4", "B NHS TRUST").opened("20300401")));
    assertThat(dataset.held())
        .contains("etr NAME ods-rz4 B NHS TRUST")
        .noneMatch(line -> line.contains("ods-rz4-2030"));
  }

  @Test
  void curatedOrganisationTakesTheLifeItHadTheCodeIn() {
    trusts(
        Row.of("RZ1", "FIRST NHS TRUST").opened("19910401").closed("20000331"),
        Row.of("RZ1", "SECOND NHS TRUST").opened("20120401"));
    dataset.records(NORTHWOLD.replace("value: RZ1,", "value: RZ1, from: 2012-04-01,"));
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION northwold body-type/nhs-trust 2012-04-01/..",
            "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 1991-04-01/2000-03-31",
            "etr EXISTENCE northwold ACTIVE 2012-04-01/..",
            "etr EXISTENCE ods-rz1 INACTIVE 1991-04-01/2000-03-31",
            "etr IDENTIFIER northwold RZ1",
            "etr IDENTIFIER ods-rz1 RZ1",
            "etr NAME northwold SECOND NHS TRUST",
            "etr NAME ods-rz1 FIRST NHS TRUST");
    assertThat(led("ods-rz1-2012")).contains(EntityId.of("organisation/northwold"));
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/ods-rz1"));
  }

  @Test
  void codeMeansWhoHadItOnTheDayOfTheRow() {
    dataset.records(
        NORTHWOLD.replace("value: RZ1,", "value: RZ1, to: 2015-03-31,"),
        CROWN
            + "  identifiers: [{scheme: ODS, value: RZ1, from: 2015-04-01,"
            + " cite: [{document: document/act, provision: s. 2}]}]\n");
    trusts(
        Row.of("RZ1", "BEFORE NHS TRUST").opened("20050401").closed("20150331"),
        Row.of("RZ1", "AFTER NHS TRUST").opened("20150401"));
    assertThat(dataset.held())
        .contains("etr NAME northwold BEFORE NHS TRUST", "etr NAME crown AFTER NHS TRUST");
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/crown"));
  }

  @Test
  void lifeBeforeTheCuratedOrganisationIsAnothers() {
    dataset.records(NORTHWOLD);
    trusts(
        Row.of("RZ1", "FIRST NHS TRUST").opened("19910401").closed("20000331"),
        Row.of("RZ1", "SECOND NHS TRUST").opened("20100401"));
    assertThat(dataset.held())
        .contains(
            "etr EXISTENCE northwold ACTIVE 2010-04-01/..",
            "etr EXISTENCE ods-rz1-1991 INACTIVE 1991-04-01/2000-03-31",
            "etr NAME northwold SECOND NHS TRUST",
            "etr NAME ods-rz1-1991 FIRST NHS TRUST");
    assertThat(led("ods-rz1")).contains(EntityId.of("organisation/northwold"));
    dataset.records(NORTHWOLD.replace("from: 2009", "from: 1991"));
    assertThat(dataset.held())
        .contains("etr NAME northwold SECOND NHS TRUST", "etr NAME northwold FIRST NHS TRUST");
  }

  @Test
  void organisationWithTwoCodesHasTheLifeOfEach() {
    String second = "{scheme: ODS, value: RZ9, cite: [{document: document/act, provision: s. 1}]}]";
    dataset.records(NORTHWOLD.replaceFirst("(value: RZ1.*)]\n", "$1, " + second + "\n"));
    Row[] rows = {
      Row.of("RZ1", "NORTHWOLD NHS TRUST").closed("20200331"),
      Row.of("RZ9", "NORTHWOLD NHS TRUST").opened("20200401")
    };
    trusts(rows);
    assertThat(dataset.held())
        .containsExactly(
            "etr CLASSIFICATION northwold body-type/nhs-trust 2010-04-01/2020-03-31",
            "etr CLASSIFICATION northwold body-type/nhs-trust 2020-04-01/..",
            "etr EXISTENCE northwold ACTIVE 2020-04-01/..",
            "etr EXISTENCE northwold INACTIVE 2010-04-01/2020-03-31",
            "etr IDENTIFIER northwold RZ1",
            "etr IDENTIFIER northwold RZ9",
            "etr NAME northwold NORTHWOLD NHS TRUST");
    dataset.records(NORTHWOLD);
    assertThat(dataset.held())
        .contains("etr IDENTIFIER ods-rz9 RZ9", "etr EXISTENCE ods-rz9 ACTIVE 2020-04-01/..")
        .doesNotContain("etr NAME ods-rz9 NORTHWOLD NHS TRUST");
    // The name that both codes had was held once; the file tells it of each.
    trusts(rows);
    assertThat(dataset.held())
        .contains("etr NAME northwold NORTHWOLD NHS TRUST", "etr NAME ods-rz9 NORTHWOLD NHS TRUST");
  }

  @Test
  void codeThatIsOnlyNamedIsAnOrganisation() {
    trusts(Row.of("RZ1", "NORTHWOLD NHS TRUST").in("Y98"));
    assertThat(led("ods-y98")).contains(EntityId.of("organisation/ods-y98"));
    assertThat(led("ods-y99")).isEmpty();
  }

  @Test
  void recordsTakeOverABodyTypeAndGiveItBack() {
    dataset.ods(dataset.file("2025-01-01", Row.of("RZ101", "COTTAGE HOSPITAL").of("RZ1")));
    List<String> before = dataset.held();
    dataset.write(
        "records/body-types/types.yaml",
        """
        - id: body-type/nhs-trust-site
          names: [{name: Site of an NHS trust, kind: OFFICIAL, cite: [{document: document/act, provision: s. 3}]}]
        """);
    dataset.records(CROWN);
    assertThat(dataset.held()).isEqualTo(before);
    assertThat(entityRows("body-type/nhs-trust-site")).containsExactly("records");
    dataset.write("records/body-types/types.yaml", "[]\n");
    dataset.records(CROWN);
    assertThat(dataset.held()).isEqualTo(before);
    assertThat(entityRows("body-type/nhs-trust-site")).containsExactly("ods");
  }

  /** The sources of the entities of an id, in the newest release. */
  private List<String> entityRows(String id) {
    return TestDatabase.column(
        TestDatabase.of(dataset.store()),
        "select source from entity where id = ? and last_release is null",
        id);
  }

  @Test
  void codeFindsTheOneThatExistedThen() {
    trusts(
        Row.of("RZ1", "FIRST NHS TRUST").opened("19910401").closed("20000331"),
        Row.of("RZ1", "SECOND NHS TRUST").opened("20120401").closed("20191231"));
    assertThat(withCode("1995")).first().hasToString("organisation/ods-rz1");
    assertThat(withCode("2015")).first().hasToString("organisation/ods-rz1-2012");
    assertThat(withCode("2026")).first().hasToString("organisation/ods-rz1-2012");
    dataset.records(NORTHWOLD.replace("from: 2009", "from: 2021"));
    assertThat(withCode("1995")).first().hasToString("organisation/ods-rz1");
    assertThat(withCode("2026")).first().hasToString("organisation/northwold");
  }

  private List<EntityId> withCode(String when) {
    return new Snapshot(dataset.store().newest().orElseThrow())
        .organisations()
        .withCode(IdentifierScheme.ODS, "RZ1", When.find(when).orElseThrow());
  }

  @Test
  void withoutRecordsNothingIsSpokenOfThatIsNotThere() {
    trusts(Row.of("RZ1", "NORTHWOLD NHS TRUST"));
    assertThat(entityRows("body-type/nhs-trust")).containsExactly("ods");
    assertThat(entityRows("organisation/nhs-england")).containsExactly("ods");
    dataset.records(NORTHWOLD.replace("northwold", "nhs-england").replace("RZ1", "X24"));
    assertThat(entityRows("organisation/nhs-england")).containsExactly("records");
    dataset.ods(dataset.file("2026-01-01", Row.of("RZ1", "NEW NHS TRUST")));
    assertThat(entityRows("organisation/nhs-england")).containsExactly("records");
  }
}
