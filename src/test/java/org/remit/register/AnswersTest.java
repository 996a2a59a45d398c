package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.domain.FactKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.ods.file.OdsFile;
import org.remit.store.StoredFact;
import org.remit.store.read.Snapshot;
import org.remit.store.read.Update;

/** What is held after answers of an interface, each of some organisations only. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class AnswersTest {
  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  private static String answer(String code, String name, String... more) {
    return """
    {"Organisation": {"Name": "%s", "Date": [{"Type": "Legal", "Start": "2010-04-01"}],
      "OrgId": {"extension": "%s"}, "Status": "Active"%s}}\
    """
        .formatted(name, code, more.length == 0 ? "" : "," + String.join(",", more));
  }

  private static String site() {
    return """
    "Roles": {"Role": [{"id": "RO198"}]}\
    """;
  }

  @Test
  void newerAnswerReplacesWhatIsSaidOfItsOrganisationsAlone() {
    dataset.ods(
        dataset.file(
            "2024-01-31", answer("RZ1", "OLD NHS TRUST"), answer("RZ2", "OTHER NHS TRUST")));
    dataset.ods(dataset.file("2024-03-31", answer("RZ1", "NEW NHS TRUST")));
    assertThat(dataset.held())
        .containsExactly(
            "ord EXISTENCE ods-rz1 ACTIVE 2010-04-01/..",
            "ord EXISTENCE ods-rz2 ACTIVE 2010-04-01/..",
            "ord IDENTIFIER ods-rz1 RZ1",
            "ord IDENTIFIER ods-rz2 RZ2",
            "ord NAME ods-rz1 NEW NHS TRUST",
            "ord NAME ods-rz1 OLD NHS TRUST ../.. seen 2024-01-31",
            "ord NAME ods-rz2 OTHER NHS TRUST");
  }

  @Test
  void olderAnswerChangesNothingOfWhatANewerSays() {
    dataset.ods(dataset.file("2024-03-31", answer("RZ1", "NEW NHS TRUST")));
    dataset.ods(dataset.file("2024-01-31", answer("RZ1", "OLD NHS TRUST")));
    assertThat(dataset.held())
        .containsExactly(
            "ord EXISTENCE ods-rz1 ACTIVE 2010-04-01/..",
            "ord IDENTIFIER ods-rz1 RZ1",
            "ord NAME ods-rz1 NEW NHS TRUST",
            "ord NAME ods-rz1 OLD NHS TRUST ../.. seen 2024-01-31");
  }

  @Test
  void answerThatSaysTheSameAgainIsTheNewest() {
    OdsFile january = dataset.file("2024-01-31", answer("RZ1", "A NHS TRUST"));
    OdsFile february = dataset.file("2024-02-29", answer("RZ1", "B NHS TRUST"));
    OdsFile march = dataset.file("2024-03-31", answer("RZ1", "A NHS TRUST"));
    dataset.ods(january);
    dataset.ods(march);
    dataset.ods(february);
    List<String> held = dataset.held();
    assertThat(held)
        .containsExactly(
            "ord EXISTENCE ods-rz1 ACTIVE 2010-04-01/..",
            "ord IDENTIFIER ods-rz1 RZ1",
            "ord NAME ods-rz1 A NHS TRUST",
            "ord NAME ods-rz1 B NHS TRUST ../.. seen 2024-02-29");
    Dataset inOrder = new Dataset(folder);
    inOrder.ods(january, february, march);
    assertThat(inOrder.held()).isEqualTo(held);
  }

  @Test
  void sameAnswerAtOneDayIsNoRelease() {
    dataset.ods(dataset.file("2024-01-31", answer("RZ1", "A NHS TRUST")));
    // The same in other bytes.
    assertThat(
            dataset.difference(
                dataset.file("2024-01-31", answer("RZ1", "A NHS TRUST").replace(": ", " : "))))
        .isEqualTo(
            new org.remit.store.bulk.Difference(
                new java.util.TreeMap<>(),
                new java.util.TreeMap<>(),
                new java.util.TreeMap<>(Map.of("EXISTENCE", 1, "IDENTIFIER", 1, "NAME", 1))));
  }

  @Test
  void typeKeepsItsNameWhereverItIsTold() {
    dataset.ods(dataset.file("2024-01-31", answer("RZ101", "A HOSPITAL", site())));
    dataset.ods(
        dataset.file("2024-03-31", answer("99A", "A PRACTICE", site().replace("198", "96"))));
    dataset.ods(
        dataset.file("2023-03-31", answer("99B", "A PHARMACY", site().replace("198", "182"))));
    assertThat(dataset.held())
        .filteredOn(line -> line.startsWith("ord NAME body-type/"))
        .containsExactly(
            "ord NAME body-type/branch-surgery Branch surgery",
            "ord NAME body-type/nhs-trust-site NHS trust site",
            "ord NAME body-type/pharmacy Pharmacy");
  }

  @Test
  void organisationKeepsItsCodeWhereAnotherNamesItNoMore() {
    String naming =
        """
        "Rels": {"Rel": [{"id": "RE5", "Status": "Active",
          "Date": [{"Type": "Operational", "Start": "2015-04-01"}],
          "Target": {"OrgId": {"extension": "RZ2"}}}]}\
        """;
    dataset.ods(dataset.file("2024-01-31", answer("RZ2", "B NHS TRUST")));
    dataset.ods(dataset.file("2024-02-29", answer("RZ1", "A NHS TRUST", naming)));
    dataset.ods(dataset.file("2024-03-31", answer("RZ1", "A NHS TRUST")));
    assertThat(dataset.held())
        .contains("ord IDENTIFIER ods-rz2 RZ2")
        .anyMatch(line -> line.contains("RELATION ods-rz1") && line.endsWith("seen 2024-02-29"));
  }

  @Test
  void copyKeptByUpdatesHoldsWhatTheReleaseDoes() {
    dataset.ods(dataset.file("2024-01-31", answer("RZ1", "A NHS TRUST")));
    dataset.ods(dataset.file("2024-02-29", answer("RZ1", "A NHS TRUST")));
    dataset.ods(dataset.file("2024-03-31", answer("RZ1", "B NHS TRUST")));
    var copy = new TreeMap<String, StoredFact>();
    Snapshot newest = new Snapshot(dataset.store().newest().orElseThrow());
    for (Update update : newest.history().updates(0, 1_000, null).items()) {
      String id = update.fact().id().toString();
      if (update.withdrawn()) {
        assertThat(copy.remove(id)).isNotNull();
      } else {
        assertThat(copy.put(id, update.fact())).isNull();
      }
    }
    var held = new TreeMap<String, StoredFact>();
    dataset
        .store()
        .cursors(newest.release())
        .facts(EnumSet.allOf(FactKind.class), fact -> held.put(fact.id().toString(), fact));
    assertThat(copy).isEqualTo(held);
  }

  @Test
  void organisationWithTwoSuccessorsIsFollowedByBoth() {
    dataset.ods(
        dataset.file(
            "2024-01-31",
            answer(
                "RZ6",
                "NORTHWOLD ACUTE NHS TRUST",
                """
                "Succs": {"Succ": [
                  {"Type": "Successor", "Date": [{"Type": "Legal", "Start": "2021-10-01"}],
                   "Target": {"OrgId": {"extension": "RZ7"}}},
                  {"Type": "Successor", "Date": [{"Type": "Legal", "Start": "2021-10-01"}],
                   "Target": {"OrgId": {"extension": "RZ8"}}}]}\
                """)));
    assertThat(dataset.held())
        .containsExactly(
            "ord EXISTENCE ods-rz6 ACTIVE 2010-04-01/..",
            "ord IDENTIFIER ods-rz6 RZ6",
            "ord IDENTIFIER ods-rz7 RZ7",
            "ord IDENTIFIER ods-rz8 RZ8",
            "ord NAME ods-rz6 NORTHWOLD ACUTE NHS TRUST",
            "ord RELATION ods-rz6 SUCCEEDED_BY ods-rz7 2021-10-01/..",
            "ord RELATION ods-rz6 SUCCEEDED_BY ods-rz8 2021-10-01/..");
  }

  @Test
  void recordsThatTakeEitherSideOfASuccessionKeepItsDirection() {
    dataset.ods(
        dataset.file(
            "2024-01-31",
            answer(
                "RZ2",
                "NEW NHS TRUST",
                """
                "Succs": {"Succ": [
                  {"Type": "Predecessor", "Date": [{"Type": "Legal", "Start": "2021-10-01"}],
                   "Target": {"OrgId": {"extension": "RZ1"}}}]}\
                """)));
    dataset.records(curated("old-trust", "RZ1"));
    assertThat(dataset.held())
        .contains("ord RELATION old-trust SUCCEEDED_BY ods-rz2 2021-10-01/..");
    dataset.records(curated("new-trust", "RZ2"));
    assertThat(dataset.held())
        .contains("ord RELATION ods-rz1 SUCCEEDED_BY new-trust 2021-10-01/..");
    dataset.records(curated("old-trust", "RZ1"), curated("new-trust", "RZ2"));
    assertThat(dataset.held())
        .contains("ord RELATION old-trust SUCCEEDED_BY new-trust 2021-10-01/..")
        .noneMatch(line -> line.contains("ods-"));
  }

  private static String curated(String slug, String code) {
    return """
    - id: organisation/%s
      names: [{name: A Trust, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
      identifiers: [{scheme: ODS, value: %s, cite: [{document: document/act, provision: s. 1}]}]
    """
        .formatted(slug, code);
  }
}
