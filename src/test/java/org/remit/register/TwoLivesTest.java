package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.ods.file.OdsFile;

/** Two lives of a code that the records give to one organisation without saying when it existed. */
class TwoLivesTest {
  private static final String NORTHWOLD =
      """
      - id: organisation/northwold
        names: [{name: Northwold Hospitals, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
        identifiers: [{scheme: ODS, value: RZ1, cite: [{document: document/act, provision: s. 1}]}]
      """;

  private static final List<String> BOTH_LIVES =
      List.of(
          "etr ADDRESS northwold 1 HIGH STREET NW1 1AA",
          "etr ADDRESS northwold 1 HIGH STREET NW1 1AA ../2000-03-31",
          "etr CLASSIFICATION northwold body-type/nhs-trust 1991-04-01/2000-03-31",
          "etr CLASSIFICATION northwold body-type/nhs-trust 2012-04-01/..",
          "etr EXISTENCE northwold ACTIVE 2012-04-01/..",
          "etr EXISTENCE northwold INACTIVE 1991-04-01/2000-03-31",
          "etr IDENTIFIER northwold RZ1",
          "etr RELATION northwold IN_THE_AREA_OF ods-y98",
          "etr RELATION northwold IN_THE_AREA_OF ods-y98 ../2000-03-31");

  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
    dataset.records(NORTHWOLD);
  }

  private static Row first() {
    return Row.of("RZ1", "FIRST NHS TRUST")
        .opened("19910401")
        .closed("20000331")
        .in("Y98")
        .at("1 HIGH STREET", "NW1 1AA");
  }

  private static Row second() {
    return Row.of("RZ1", "SECOND NHS TRUST")
        .opened("20120401")
        .in("Y98")
        .at("1 HIGH STREET", "NW1 1AA");
  }

  private List<String> lives() {
    return dataset.held().stream()
        .filter(line -> line.contains("northwold") && !line.contains("NAME"))
        .toList();
  }

  @Test
  void rowsOfOneFileAreBothHeld() {
    dataset.ods(dataset.file("2025-01-01", first(), second()));
    assertThat(lives()).isEqualTo(BOTH_LIVES);
    assertThat(dataset.held())
        .contains("etr NAME northwold FIRST NHS TRUST", "etr NAME northwold SECOND NHS TRUST");
  }

  @Test
  void newerEditionKnowsThemAgain() {
    dataset.ods(dataset.file("2025-01-01", first(), second()));
    dataset.ods(dataset.file("2026-01-01", second(), first()));
    assertThat(lives()).isEqualTo(BOTH_LIVES);
    assertThat(dataset.held())
        .contains("etr NAME northwold FIRST NHS TRUST", "etr NAME northwold SECOND NHS TRUST");
  }

  @Test
  void rowsInAnotherOrderAreNoRelease() {
    dataset.ods(dataset.file("2025-01-01", second(), first()));
    assertThat(dataset.difference(dataset.file("2025-01-01", first(), second())).isEmpty())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
  void editionsWithOneOfThemEachHoldBoth(String order) {
    OdsFile[] files = {
      dataset.file("2005-01-01", first()),
      dataset.file("2018-01-01", second().opened("20120430")),
      dataset.file("2025-01-01", second())
    };
    order.chars().forEach(index -> dataset.ods(files[index - '0']));
    assertThat(lives()).isEqualTo(BOTH_LIVES);
  }

  @Test
  void dayThatIsPutRightLeavesOneLife() {
    dataset.ods(dataset.file("2025-01-01", first(), second()));
    dataset.ods(
        dataset.file("2026-01-01", first().closed("20000401"), second().closed("20251231")));
    assertThat(lives())
        .filteredOn(line -> line.contains("EXISTENCE"))
        .containsExactly(
            "etr EXISTENCE northwold ACTIVE 2012-04-01/.. seen 2025-01-01",
            "etr EXISTENCE northwold INACTIVE 1991-04-01/2000-04-01",
            "etr EXISTENCE northwold INACTIVE 2012-04-01/2025-12-31");
  }

  @Test
  void recordsThatSayWhenItExistedGiveTheOtherLifeToAnother() {
    OdsFile[] files = {dataset.file("2005-01-01", first()), dataset.file("2025-01-01", second())};
    dataset.ods(files);
    String dated =
        NORTHWOLD
            + "  existence: [{began: ESTABLISHED, from: 2012,"
            + " cite: [{document: document/act, provision: s. 1}]}]\n";
    dataset.records(dated);
    dataset.ods(files);
    assertThat(dataset.held())
        .filteredOn(line -> line.contains("EXISTENCE") || line.contains("NAME"))
        .containsExactly(
            "etr EXISTENCE northwold ACTIVE 2012-04-01/..",
            "etr EXISTENCE ods-rz1-1991 INACTIVE 1991-04-01/2000-03-31",
            "etr NAME northwold SECOND NHS TRUST",
            "etr NAME ods-rz1-1991 FIRST NHS TRUST ../.. seen 2005-01-01");
  }
}
