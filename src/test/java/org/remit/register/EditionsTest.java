package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.imports.ImportResult;
import org.remit.ods.file.OdsFile;
import org.remit.store.bulk.Difference;

/** What is held after editions of a set, in whatever order they come. */
class EditionsTest {
  private static final Row[] TRUSTS_OF_2018 = {
    Row.of("RZ1", "NORTHWOLD NHS TRUST").at("1 HIGH STREET", "NW1 1AA").in("Y98"),
    Row.of("RZ2", "EASTWOLD NHS TRUST").closed("20170331"),
    Row.of("RZ3", "WESTWOLD NHS TRUST"),
    Row.of("RZ4", "SOUTHWOLD NHS TRUST").closed("20180331"),
    Row.of("RZ5", "MIDWOLD NHS TRUST").with(13, "P")
  };

  private static final Row[] TRUSTS_OF_2025 = {
    Row.of("RZ1", "NORTHWOLD CARE NHS TRUST").at("2 LOW STREET", "NW2 2BB").in("Y99"),
    Row.of("RZ3", "WESTWOLD NHS TRUST").closed("20240331"),
    Row.of("RZ4", "SOUTHWOLD NHS TRUST").closed("20180630"),
    Row.of("RZ5", "MIDWOLD NHS TRUST"),
    Row.of("RZ6", "OVERWOLD NHS TRUST")
  };

  private static final List<String> HELD_AFTER_BOTH =
      List.of(
          "etr ADDRESS ods-rz1 1 HIGH STREET NW1 1AA ../.. seen 2018-06-01",
          "etr ADDRESS ods-rz1 2 LOW STREET NW2 2BB",
          "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 2010-04-01/..",
          "etr CLASSIFICATION ods-rz2 body-type/nhs-trust 2010-04-01/2017-03-31",
          "etr CLASSIFICATION ods-rz3 body-type/nhs-trust 2010-04-01/2024-03-31",
          "etr CLASSIFICATION ods-rz4 body-type/nhs-trust 2010-04-01/2018-06-30",
          "etr CLASSIFICATION ods-rz5 body-type/nhs-trust 2010-04-01/..",
          "etr CLASSIFICATION ods-rz6 body-type/nhs-trust 2010-04-01/..",
          "etr EXISTENCE ods-rz1 ACTIVE 2010-04-01/..",
          "etr EXISTENCE ods-rz2 INACTIVE 2010-04-01/2017-03-31",
          "etr EXISTENCE ods-rz3 ACTIVE 2010-04-01/.. seen 2018-06-01",
          "etr EXISTENCE ods-rz3 INACTIVE 2010-04-01/2024-03-31",
          "etr EXISTENCE ods-rz4 INACTIVE 2010-04-01/2018-06-30",
          "etr EXISTENCE ods-rz5 ACTIVE 2010-04-01/..",
          "etr EXISTENCE ods-rz5 PROPOSED 2010-04-01/.. seen 2018-06-01",
          "etr EXISTENCE ods-rz6 ACTIVE 2010-04-01/..",
          "etr IDENTIFIER ods-rz1 RZ1",
          "etr IDENTIFIER ods-rz2 RZ2 ../.. seen 2018-06-01",
          "etr IDENTIFIER ods-rz3 RZ3",
          "etr IDENTIFIER ods-rz4 RZ4",
          "etr IDENTIFIER ods-rz5 RZ5",
          "etr IDENTIFIER ods-rz6 RZ6",
          "etr IDENTIFIER ods-y98 Y98 ../.. seen 2018-06-01",
          "etr IDENTIFIER ods-y99 Y99",
          "etr NAME ods-rz1 NORTHWOLD CARE NHS TRUST",
          "etr NAME ods-rz1 NORTHWOLD NHS TRUST ../.. seen 2018-06-01",
          "etr NAME ods-rz2 EASTWOLD NHS TRUST ../.. seen 2018-06-01",
          "etr NAME ods-rz3 WESTWOLD NHS TRUST",
          "etr NAME ods-rz4 SOUTHWOLD NHS TRUST",
          "etr NAME ods-rz5 MIDWOLD NHS TRUST",
          "etr NAME ods-rz6 OVERWOLD NHS TRUST",
          "etr RELATION ods-rz1 IN_THE_AREA_OF ods-y98 ../.. seen 2018-06-01",
          "etr RELATION ods-rz1 IN_THE_AREA_OF ods-y99");

  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  private OdsFile before() {
    return dataset.file("2018-06-01", (Object[]) TRUSTS_OF_2018);
  }

  private OdsFile after() {
    return dataset.file("2025-01-01", (Object[]) TRUSTS_OF_2025);
  }

  @Test
  void olderEditionFirst() {
    dataset.ods(before());
    dataset.ods(after());
    assertThat(dataset.held()).isEqualTo(HELD_AFTER_BOTH);
  }

  @Test
  void newerEditionFirst() {
    dataset.ods(after());
    dataset.ods(before());
    assertThat(dataset.held()).isEqualTo(HELD_AFTER_BOTH);
  }

  @Test
  void bothEditionsAtOnce() {
    assertThat(dataset.ods(before(), after()).release()).isEqualTo(1);
    assertThat(dataset.held()).isEqualTo(HELD_AFTER_BOTH);
  }

  @Test
  void onlyEditionIsHeldAsItStands() {
    dataset.ods(dataset.file("2018-06-01", TRUSTS_OF_2018[0], TRUSTS_OF_2018[1]));
    assertThat(dataset.held())
        .containsExactly(
            "etr ADDRESS ods-rz1 1 HIGH STREET NW1 1AA",
            "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 2010-04-01/..",
            "etr CLASSIFICATION ods-rz2 body-type/nhs-trust 2010-04-01/2017-03-31",
            "etr EXISTENCE ods-rz1 ACTIVE 2010-04-01/..",
            "etr EXISTENCE ods-rz2 INACTIVE 2010-04-01/2017-03-31",
            "etr IDENTIFIER ods-rz1 RZ1",
            "etr IDENTIFIER ods-rz2 RZ2",
            "etr IDENTIFIER ods-y98 Y98",
            "etr NAME ods-rz1 NORTHWOLD NHS TRUST",
            "etr NAME ods-rz2 EASTWOLD NHS TRUST",
            "etr RELATION ods-rz1 IN_THE_AREA_OF ods-y98");
  }

  @Test
  void whatWasLeftOutOnceIsHeldAgainWhenANewerEditionListsIt() {
    Row trust = Row.of("RZ1", "NORTHWOLD NHS TRUST");
    dataset.ods(dataset.file("2018-06-01", trust, Row.of("RZ2", "EASTWOLD NHS TRUST")));
    dataset.ods(dataset.file("2025-01-01", Row.of("RZ2", "EASTWOLD NHS TRUST")));
    assertThat(dataset.held())
        .contains("etr EXISTENCE ods-rz1 ACTIVE 2010-04-01/.. seen 2018-06-01");
    dataset.ods(dataset.file("2026-01-01", trust, Row.of("RZ2", "EASTWOLD NHS TRUST")));
    assertThat(dataset.held())
        .contains(
            "etr EXISTENCE ods-rz1 ACTIVE 2010-04-01/..", "etr NAME ods-rz1 NORTHWOLD NHS TRUST")
        .noneMatch(line -> line.contains("seen"));
  }

  @Test
  void editionBetweenTwoMovesOnlyWhatIsSeen() {
    OdsFile first = dataset.file("2018-06-01", Row.of("RZ1", "OLD NHS TRUST"));
    OdsFile second = dataset.file("2020-01-01", Row.of("RZ1", "OLD NHS TRUST"));
    OdsFile third = dataset.file("2025-01-01", Row.of("RZ1", "NEW NHS TRUST"));
    dataset.ods(third);
    dataset.ods(first);
    assertThat(dataset.held())
        .contains(
            "etr NAME ods-rz1 NEW NHS TRUST",
            "etr NAME ods-rz1 OLD NHS TRUST ../.. seen 2018-06-01");
    dataset.ods(second);
    assertThat(dataset.held())
        .contains(
            "etr NAME ods-rz1 NEW NHS TRUST",
            "etr NAME ods-rz1 OLD NHS TRUST ../.. seen 2020-01-01")
        .noneMatch(line -> line.contains("2018"));
  }

  @Test
  void closingDayOfTheNewestEditionStandsWhateverTheOrder() {
    OdsFile first = dataset.file("2018-06-01", Row.of("RZ1", "A NHS TRUST").closed("20180101"));
    OdsFile second = dataset.file("2020-01-01", Row.of("RZ1", "A NHS TRUST").closed("20180202"));
    OdsFile third = dataset.file("2025-01-01", Row.of("RZ1", "A NHS TRUST").closed("20180101"));
    dataset.ods(first);
    dataset.ods(third);
    dataset.ods(second);
    assertThat(dataset.held()).contains("etr EXISTENCE ods-rz1 INACTIVE 2010-04-01/2018-01-01");
  }

  private static final Object[][] CLOSINGS = {
    {Row.of("RZ101", "A SITE").of("RZ1").closed("20180101").at("1 HIGH STREET", "NW1 1AA")},
    {Row.of("RZ101", "A SITE").of("RZ1").closed("20180202").at("1 HIGH STREET", "NW1 1AA")},
    {Row.of("RZ101", "A SITE").of("RZ1").closed("20180101").at("1 HIGH STREET", "NW1 1AA")}
  };

  private static final Object[][] LEAVINGS = {
    {"\"A99001\",\"99Z\",\"W\",\"20130401\",\"20180331\",\"0\""},
    {"\"A99001\",\"99Z\",\"W\",\"20130401\",\"20180430\",\"0\""},
    {"\"A99001\",\"99Z\",\"W\",\"20130401\",\"20180331\",\"0\""}
  };

  private static final String[] DAYS = {"2018-06-01", "2020-01-01", "2025-01-01"};

  static Stream<Arguments> toldAndToldOtherwiseAndToldAgain() {
    return Stream.of(CLOSINGS, LEAVINGS)
        .flatMap(editions ->
            Stream.of("012", "021", "102", "120", "201", "210")
                .map(order -> Arguments.of(order, editions)));
  }

  @ParameterizedTest
  @MethodSource("toldAndToldOtherwiseAndToldAgain")
  void lastDayOfTheNewestEditionStandsForAllThatEnded(String order, Object[][] editions) {
    order
        .chars()
        .map(edition -> edition - '0')
        .forEach(index -> dataset.ods(dataset.file(DAYS[index], editions[index])));
    Dataset atOnce = new Dataset(folder.resolve("at-once"));
    atOnce.ods(
        IntStream.range(0, 3)
            .mapToObj(index -> atOnce.file(DAYS[index], editions[index]))
            .toArray(OdsFile[]::new));
    assertThat(dataset.held())
        .isEqualTo(atOnce.held())
        .anyMatch(line -> line.matches(".*/2018-0(1-01|3-31)"))
        .noneMatch(line -> line.matches(".*/2018-0(2-02|4-30)"));
  }

  @Test
  void whatTheNewestEditionLeavesOutEndsAsTheLastThatListsItSays() {
    OdsFile first = dataset.file("2018-06-01", Row.of("RZ1", "A NHS TRUST").closed("20180101"));
    OdsFile second = dataset.file("2020-01-01", Row.of("RZ1", "A NHS TRUST").closed("20180202"));
    OdsFile third = dataset.file("2025-01-01", Row.of("RZ2", "B NHS TRUST"));
    dataset.ods(first);
    dataset.ods(third);
    dataset.ods(second);
    assertThat(dataset.held()).contains("etr EXISTENCE ods-rz1 INACTIVE 2010-04-01/2018-02-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
  void whatBeginsAfterItsEditionIsPutRightByALaterOne(String order) {
    OdsFile[] files = {
      dataset.file("2018-06-01", Row.of("RZ1", "A NHS TRUST").opened("20190401")),
      dataset.file(
          "2020-01-01", Row.of("RZ1", "A NHS TRUST").opened("20190401").closed("20190930")),
      dataset.file("2025-01-01", Row.of("RZ2", "B NHS TRUST"))
    };
    order.chars().forEach(index -> dataset.ods(files[index - '0']));
    assertThat(dataset.held())
        .filteredOn(line -> line.contains("ods-rz1 "))
        .containsExactly(
            "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 2019-04-01/2019-09-30",
            "etr EXISTENCE ods-rz1 ACTIVE 2019-04-01/..",
            "etr EXISTENCE ods-rz1 INACTIVE 2019-04-01/2019-09-30",
            "etr IDENTIFIER ods-rz1 RZ1 ../.. seen 2020-01-01",
            "etr NAME ods-rz1 A NHS TRUST ../.. seen 2020-01-01");
  }

  @Test
  void whatAClosedOrganisationStoodInEndsWithItAndItsNameStays() {
    dataset.ods(
        dataset.file(
            "2025-01-01",
            Row.of("RZ101", "A SITE")
                .of("RZ1")
                .in("Y98")
                .at("1 HIGH STREET", "NW1 1AA")
                .closed("20200331"),
            Row.of("RZ102", "B SITE").of("RZ1").with(16, "20200401").closed("20200331"),
            Row.of("RZ103", "C SITE").of("RZ1").with(17, "20190331").closed("20200331")));
    assertThat(dataset.held())
        .filteredOn(line -> line.contains("rz10"))
        .contains(
            "ets ADDRESS ods-rz101 1 HIGH STREET NW1 1AA ../2020-03-31",
            "ets IDENTIFIER ods-rz101 RZ101",
            "ets NAME ods-rz101 A SITE",
            "ets RELATION ods-rz101 IN_THE_AREA_OF ods-y98 ../2020-03-31",
            "ets RELATION ods-rz101 OPERATED_BY ods-rz1 ../2020-03-31",
            "ets RELATION ods-rz102 OPERATED_BY ods-rz1 2020-04-01/..",
            "ets RELATION ods-rz103 OPERATED_BY ods-rz1 ../2019-03-31");
  }

  @Test
  void openSiteOfAClosedTrustIsShownAsEachRowSays() {
    dataset.ods(
        dataset.file("2025-01-01", Row.of("RZ1", "A NHS TRUST").closed("20200331")),
        dataset.file("2025-01-01", Row.of("RZ101", "A SITE").of("RZ1")));
    assertThat(dataset.held())
        .contains(
            "etr EXISTENCE ods-rz1 INACTIVE 2010-04-01/2020-03-31",
            "ets EXISTENCE ods-rz101 ACTIVE 2010-04-01/..",
            "ets RELATION ods-rz101 OPERATED_BY ods-rz1");
  }

  @Test
  void differenceCountsWhatChanges() {
    dataset.ods(before());
    Difference result = dataset.difference(after());
    // NHS England has the register since 2023. Of RZ1: address, name, region and the region's code;
    // RZ2: code and name; lives of RZ3, RZ4, RZ5, and with the first two the times of their types.
    // What the older edition has RZ3 and RZ5 as stays beside what the newer has.
    assertThat(result.withdrawn())
        .isEqualTo(
            Map.of(
                "ADDRESS",
                1,
                "CLASSIFICATION",
                2,
                "EXISTENCE",
                3,
                "IDENTIFIER",
                2,
                "NAME",
                2,
                "RELATION",
                1));
    assertThat(result.added())
        .isEqualTo(
            Map.of(
                "ADDRESS",
                2,
                "CLASSIFICATION",
                3,
                "DOCUMENT",
                1,
                "EXISTENCE",
                6,
                "IDENTIFIER",
                4,
                "NAME",
                4,
                "ORGANISATION",
                3,
                "RELATION",
                2));
    assertThat(result.unchanged())
        .isEqualTo(Map.of("CLASSIFICATION", 2, "EXISTENCE", 1, "IDENTIFIER", 4, "NAME", 3));
  }

  @Test
  void sameFileAgainIsNotEvenRead() {
    dataset.ods(before());
    assertThat(dataset.ods(before())).isEqualTo(new ImportResult.Imported(null, null));
  }

  @Test
  void rowsInAnotherOrderAreNoRelease() {
    dataset.ods(before());
    Row[] rows = TRUSTS_OF_2018;
    Difference again =
        dataset.difference(dataset.file("2018-06-01", rows[4], rows[2], rows[0], rows[3], rows[1]));
    assertThat(again.isEmpty()).isTrue();
    assertThat(again.unchanged())
        .isEqualTo(
            Map.of(
                "ADDRESS",
                1,
                "CLASSIFICATION",
                5,
                "EXISTENCE",
                5,
                "IDENTIFIER",
                6,
                "NAME",
                5,
                "RELATION",
                1));
    assertThat(dataset.store().newest().orElseThrow().number()).isEqualTo(1);
  }

  @Test
  void newerEditionThatSaysTheSameBringsItsDocumentAlone() {
    dataset.ods(before());
    Difference result = dataset.difference(dataset.file("2018-09-01", (Object[]) TRUSTS_OF_2018));
    assertThat(result.added()).isEqualTo(Map.of("DOCUMENT", 1));
    assertThat(result.withdrawn()).isEmpty();
  }

  @Test
  void olderEditionThatSaysTheSameBringsItsDocumentAlone() {
    dataset.ods(before());
    Difference result = dataset.difference(dataset.file("2018-05-01", (Object[]) TRUSTS_OF_2018));
    assertThat(result.added()).isEqualTo(Map.of("DOCUMENT", 1));
    assertThat(result.withdrawn()).isEmpty();
  }

  @Test
  void pastReleaseStaysAsItWas() {
    dataset.ods(dataset.file("2018-06-01", Row.of("RZ1", "OLD NHS TRUST")));
    dataset.ods(dataset.file("2025-01-01", Row.of("RZ1", "NEW NHS TRUST")));
    assertThat(Held.ofRegisters(dataset.store(), 1))
        .containsExactly(
            "etr CLASSIFICATION ods-rz1 body-type/nhs-trust 2010-04-01/..",
            "etr EXISTENCE ods-rz1 ACTIVE 2010-04-01/..",
            "etr IDENTIFIER ods-rz1 RZ1",
            "etr NAME ods-rz1 OLD NHS TRUST");
  }

  @Test
  void setsLeaveOneAnotherAlone() {
    dataset.ods(before());
    List<String> trusts = dataset.held();
    dataset.ods(
        dataset.file(
            "2025-01-01", Row.of("99A", "NHS NORTHWOLD CCG").closed("20220630").in("Y98")));
    assertThat(dataset.held()).containsAll(trusts).hasSize(trusts.size() + 6);
    assertThat(dataset.held())
        .contains("eccg IDENTIFIER ods-y98 Y98", "etr IDENTIFIER ods-y98 Y98");
    dataset.ods(dataset.file("2025-02-01", Row.of("99B", "NHS EASTWOLD CCG")));
    assertThat(dataset.held())
        .containsAll(trusts)
        .contains("eccg IDENTIFIER ods-y98 Y98 ../.. seen 2025-01-01");
  }

  @Test
  void recordsLeaveRegistersAlone() {
    dataset.ods(before());
    List<String> trusts = dataset.held();
    dataset.records(
        """
        - id: organisation/crown
          names: [{name: The Crown, kind: OFFICIAL, cite: [{document: document/act, provision: s. 2}]}]
        """);
    assertThat(dataset.held()).isEqualTo(trusts);
  }
}
