package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.ods.file.OdsFile;
import org.remit.store.bulk.ImportedEdition;

/**
 * Files that have to be imported again, because the records came after them and assign their codes.
 */
class SetsToReimportTest {
  /** A group and the sub-ICB location after it, with one code. */
  private static final String GROUP_AND_LOCATION =
      """
      - id: organisation/northwold-group
        names: [{name: NHS Northwold CCG, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
        identifiers: [{scheme: ODS, value: 99A, to: 2022-06-30, cite: [{document: document/act, provision: s. 1}]}]
      - id: organisation/northwold-location
        names: [{name: Northwold, kind: OFFICIAL, cite: [{document: document/act, provision: s. 2}]}]
        identifiers: [{scheme: ODS, value: 99A, from: 2022-07-01, cite: [{document: document/act, provision: s. 2}]}]
      """;

  private static final String LOCATION =
      GROUP_AND_LOCATION.substring(
          GROUP_AND_LOCATION.indexOf("- id: organisation/northwold-location"));

  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  private static Row group(String name) {
    return Row.of("99A", name).at("1 HIGH STREET", "NW1 1AA").in("Y98");
  }

  private static Row practice(String name) {
    return Row.of("A99001", name).of("99A").with(26, "4").at("1 HIGH STREET", "NW1 1AA");
  }

  private OdsFile[] files() {
    return new OdsFile[] {
      dataset.file("2018-06-01", group("NHS NORTHWOLD CCG")),
      dataset.file("2025-01-01", group("NHS NORTH ICB - 99A")),
      dataset.file("2018-06-01", practice("A PRACTICE")),
      dataset.file("2025-01-01", practice("A PRACTICE"))
    };
  }

  private List<String> heldWhereTheRecordsCameFirst(String records, OdsFile... files) {
    Dataset other = new Dataset(folder.resolve("other"));
    other.records(records);
    other.ods(files);
    return other.held();
  }

  private List<String> setsToGiveAgain() {
    return dataset.store().editions().stream()
        .filter(ImportedEdition::isToReimport)
        .map(edition -> edition.source() + " " + edition.asAt())
        .sorted()
        .toList();
  }

  @Test
  void filesGivenAgainComeToWhatTheyDoAfterTheRecords() {
    OdsFile[] files = files();
    dataset.ods(files);
    dataset.records(GROUP_AND_LOCATION);
    assertThat(setsToGiveAgain())
        .containsExactly(
            "ods/eccg 2018-06-01",
            "ods/eccg 2025-01-01",
            "ods/epraccur 2018-06-01",
            "ods/epraccur 2025-01-01");
    dataset.ods(files);
    assertThat(setsToGiveAgain()).isEmpty();
    assertThat(dataset.held())
        .isEqualTo(heldWhereTheRecordsCameFirst(GROUP_AND_LOCATION, files))
        .contains(
            "eccg ADDRESS northwold-group 1 HIGH STREET NW1 1AA ../.. seen 2018-06-01",
            "eccg ADDRESS northwold-location 1 HIGH STREET NW1 1AA",
            "epraccur RELATION ods-a99001 COMMISSIONED_BY northwold-group ../.. seen 2018-06-01",
            "epraccur RELATION ods-a99001 COMMISSIONED_BY northwold-location");
  }

  @Test
  void filesGivenAgainSetBySetComeToTheSame() {
    OdsFile[] files = files();
    dataset.ods(files);
    dataset.records(GROUP_AND_LOCATION);
    dataset.ods(files[2], files[3]);
    assertThat(setsToGiveAgain()).containsExactly("ods/eccg 2018-06-01", "ods/eccg 2025-01-01");
    dataset.ods(files[1], files[0]);
    assertThat(setsToGiveAgain()).isEmpty();
    assertThat(dataset.held()).isEqualTo(heldWhereTheRecordsCameFirst(GROUP_AND_LOCATION, files));
  }

  @Test
  void someFilesOfASetAreNotEnough() {
    OdsFile[] files = files();
    dataset.ods(files);
    dataset.records(GROUP_AND_LOCATION);
    dataset.ods(files[1]);
    assertThat(setsToGiveAgain()).contains("ods/eccg 2018-06-01", "ods/eccg 2025-01-01");
    dataset.ods(files);
    assertThat(dataset.held()).isEqualTo(heldWhereTheRecordsCameFirst(GROUP_AND_LOCATION, files));
  }

  @Test
  void organisationsThatBecomeOneAgainAreGivenAgain() {
    OdsFile[] files = files();
    dataset.records(GROUP_AND_LOCATION);
    dataset.ods(files);
    dataset.records(LOCATION.replace(", from: 2022-07-01", ""));
    assertThat(setsToGiveAgain()).hasSize(4);
    dataset.ods(files);
    assertThat(dataset.held())
        .isEqualTo(heldWhereTheRecordsCameFirst(LOCATION.replace(", from: 2022-07-01", ""), files));
  }

  @Test
  void organisationThatTheRecordsTakeAsAWholeIsNotGivenAgain() {
    OdsFile[] files = files();
    dataset.ods(files);
    dataset.records(LOCATION.replace(", from: 2022-07-01", ""));
    assertThat(setsToGiveAgain()).isEmpty();
    assertThat(dataset.held())
        .isEqualTo(heldWhereTheRecordsCameFirst(LOCATION.replace(", from: 2022-07-01", ""), files));
  }
}
