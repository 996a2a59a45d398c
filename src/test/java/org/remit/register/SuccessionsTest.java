package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.graphql.FixtureDatabase;
import org.remit.store.read.Lineage;
import org.remit.store.read.Snapshot;

/** How bodies followed one another, as the register shows it. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class SuccessionsTest {
  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  private static String member(int practice, String body, String joined, String left) {
    return "\"A9900%d\",\"%s\",\"W\",\"%s\",\"%s\",\"0\"".formatted(practice, body, joined, left);
  }

  private static Object[] membership() {
    return IntStream.rangeClosed(1, 3)
        .boxed()
        .flatMap(practice ->
            Stream.of(
                member(practice, "4ZZ", "19990401", "20010331"),
                member(practice, "5ZZ", "20010401", "20130331"),
                member(practice, "99Z", "20130401", "")))
        .toArray();
  }

  private List<String> lineage(String organisation, boolean back) {
    EntityId id = EntityId.of("organisation/" + organisation);
    Lineage lineage =
        new Snapshot(dataset.store().newest().orElseThrow())
            .lineages()
            .of(Set.of(id), back, 50)
            .getOrDefault(id, new Lineage(List.of(), false));
    return lineage.relations().stream()
        .map(stored -> (Fact.Relation) stored.fact())
        .map(relation ->
            "%s %s %s"
                .formatted(relation.from().slug(), relation.to().slug(), relation.period().from()))
        .toList();
  }

  @Test
  void groupToTrustToCommissioningGroup() {
    dataset.ods(dataset.file("2019-10-01", membership()));
    assertThat(lineage("ods-4zz", false))
        .containsExactly("ods-4zz ods-5zz 2001-04-01", "ods-5zz ods-99z 2013-04-01");
    assertThat(lineage("ods-99z", true))
        .containsExactly("ods-4zz ods-5zz 2001-04-01", "ods-5zz ods-99z 2013-04-01");
  }

  @Test
  void lineageGoesThroughTheCuratedOrganisationOfTheCode() {
    dataset.ods(dataset.file("2019-10-01", membership()));
    dataset.records(
        """
        - id: organisation/northwold-trust
          names: [{name: Northwold PCT, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
          identifiers: [{scheme: ODS, value: 5ZZ, to: 2013-03-31, cite: [{document: document/act, provision: s. 1}]}]
        """);
    assertThat(lineage("ods-4zz", false))
        .containsExactly(
            "ods-4zz northwold-trust 2001-04-01", "northwold-trust ods-99z 2013-04-01");
  }

  @Test
  void groupThatBecameASubLocationKeepsItsCodeAndShowsBothNames() {
    dataset.ods(
        dataset.file("2019-10-01", membership()),
        dataset.file("2018-04-01", Row.of("99Z", "NHS NORTHWOLD CCG").opened("20130401")),
        dataset.file(
            "2024-07-24", Row.of("99Z", "NHS NORTH ICB - 99Z").opened("20130401").in("Y98")));
    assertThat(dataset.held())
        .filteredOn(
            line -> line.startsWith("eccg NAME ods-99z") || line.startsWith("eccg EXISTENCE"))
        .containsExactly(
            "eccg EXISTENCE ods-99z ACTIVE 2013-04-01/..",
            "eccg NAME ods-99z NHS NORTH ICB - 99Z",
            "eccg NAME ods-99z NHS NORTHWOLD CCG ../.. seen 2018-04-01");
    assertThat(lineage("ods-99z", true)).hasSize(2);
  }
}
