package org.remit.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.ods.file.OdsFile;

/** What a register says on a day: between editions, at their ends, and where bodies ended. */
class RuleAtADayTest {
  private static final List<String> ORDERS = List.of("012", "021", "102", "120", "201", "210");

  @TempDir Path folder;
  private Dataset dataset = new Dataset(Path.of("."));

  @BeforeEach
  void begin() {
    dataset = new Dataset(folder);
  }

  /** A practice, by the commissioner in column 15 and the provider in column 24. */
  private static Row practice(String code, String commissioner, String provider) {
    return Row.of(code, "PROVIDER RUN SURGERY")
        .in("Y63")
        .at("1 TEST ROAD", "TS1 1AA")
        .opened("20140401")
        .of(commissioner)
        .with(14, "B")
        .with(16, "20140401")
        .with(24, provider)
        .with(26, "4");
  }

  private static Row group(String code, String opened, String closed) {
    Row row = Row.of(code, "NHS TEST CCG").opened(opened).with(14, "C");
    return closed.isEmpty() ? row : row.closed(closed);
  }

  private void importing(String order, OdsFile... files) {
    order
        .chars()
        .map(index -> index - '0')
        .filter(i -> i < files.length)
        .forEach(index -> dataset.ods(files[index]));
  }

  private List<String> on(String day, String... about) {
    return Held.on(dataset.store(), day).stream()
        .filter(line -> Arrays.stream(about).allMatch(line::contains))
        .toList();
  }

  private OdsFile groups() {
    return dataset.file(
        "2022-01-01", group("00M", "20130401", "20200331"), group("16C", "20200401", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
  void relationWithoutADayOfItsOwnIsThatOfTheLastEditionWhileBothExist(String order) {
    OdsFile[] files = {
      dataset.file("2015-07-01", practice("Z81010", "00M", "RZA")),
      dataset.file("2020-01-01", practice("Z81010", "00M", "RZA")),
      dataset.file("2021-11-04", practice("Z81010", "16C", "RZA"))
    };
    dataset.ods(groups());
    importing(order, files);
    for (String day :
        List.of("2014-04-01", "2015-07-01", "2017-01-01", "2020-01-01", "2020-03-31")) {
      assertThat(on(day, "COMMISSIONED_BY"))
          .as(day)
          .containsExactly(
              "RELATION ods-z81010 COMMISSIONED_BY ods-00m"
                  + (day.equals("2020-03-31") ? " unsure" : ""));
    }
    for (String day : List.of("2020-04-01", "2021-11-03", "2021-11-04", "2026-01-01")) {
      assertThat(on(day, "COMMISSIONED_BY"))
          .as(day)
          .containsExactly("RELATION ods-z81010 COMMISSIONED_BY ods-16c");
    }
    assertThat(on("2014-03-31", "COMMISSIONED_BY")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "10"})
  void statusIsThatOfTheEdition(String order) {
    importing(
        order,
        dataset.file(
            "2015-07-01",
            practice("Z81011", "00M", "00M"),
            practice("Z81012", "00M", "00M").with(13, "D"),
            practice("Z81013", "00M", "00M")),
        dataset.file(
            "2021-11-04",
            practice("Z81011", "00M", "00M").with(13, "D"),
            practice("Z81012", "00M", "00M"),
            practice("Z81013", "00M", "00M").closed("20200331")));
    assertThat(on("2015-07-01", "EXISTENCE"))
        .containsExactly(
            "EXISTENCE ods-z81011 ACTIVE",
            "EXISTENCE ods-z81012 DORMANT",
            "EXISTENCE ods-z81013 ACTIVE");
    assertThat(on("2020-03-31", "EXISTENCE"))
        .containsExactly(
            "EXISTENCE ods-z81011 ACTIVE unsure",
            "EXISTENCE ods-z81012 DORMANT unsure",
            "EXISTENCE ods-z81013 ACTIVE unsure");
    assertThat(on("2020-04-01", "EXISTENCE", "z81013")).isEmpty();
    assertThat(on("2021-11-04", "EXISTENCE"))
        .containsExactly("EXISTENCE ods-z81011 DORMANT", "EXISTENCE ods-z81012 ACTIVE");
    assertThat(on("2014-03-31", "EXISTENCE")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "10"})
  void relationEndsWithEitherOfItsEnds(String order) {
    importing(
        order,
        dataset.file(
            "2019-10-01",
            "\"A81004\",\"00M\",\"W\",\"20130401\",\"\",\"0\"",
            "\"A81005\",\"00M\",\"W\",\"20130401\",\"\",\"0\""),
        groups());
    assertThat(on("2020-03-31", "MEMBER_OF")).hasSize(2);
    assertThat(on("2020-04-01", "MEMBER_OF")).isEmpty();
    assertThat(on("2026-01-01", "MEMBER_OF")).isEmpty();
    assertThat(on("2013-03-31", "MEMBER_OF")).isEmpty();
  }

  @Test
  void recordsThatEndABodyEndItsRelations() {
    dataset.ods(dataset.file("2019-10-01", "\"A81004\",\"00M\",\"W\",\"20130401\",\"\",\"0\""));
    assertThat(on("2026-01-01", "MEMBER_OF")).hasSize(1);
    String group =
        """
        - id: organisation/test-group
          names: [{name: Test group, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
          identifiers: [{scheme: ODS, value: 00M, cite: [{document: document/act, provision: s. 1}]}]
          existence: [{began: ESTABLISHED, from: 2013-04-01, %scite: [{document: document/act, provision: s. 1}]}]
        """;
    dataset.records(group.formatted("ended: ABOLISHED, to: 2020-03-31, "));
    assertThat(on("2020-03-31", "MEMBER_OF")).hasSize(1);
    assertThat(on("2020-04-01", "MEMBER_OF")).isEmpty();
    dataset.records(group.formatted(""));
    assertThat(on("2026-01-01", "MEMBER_OF")).hasSize(1);
    assertThat(on("2013-03-31", "MEMBER_OF")).isEmpty();
  }

  @Test
  void namesAndAddressesAreThoseOfTheLastEdition() {
    for (String order : ORDERS) {
      dataset = new Dataset(folder.resolve(order));
      importing(
          order,
          dataset.file("2018-06-01", Row.of("RZ1", "A NHS TRUST").at("1 HIGH STREET", "NW1 1AA")),
          dataset.file("2020-01-01", Row.of("RZ1", "B NHS TRUST").at("2 LOW STREET", "NW2 2BB")),
          dataset.file("2025-01-01", Row.of("RZ1", "A NHS TRUST").at("1 HIGH STREET", "NW1 1AA")));
      assertThat(on("2012-01-01", "rz1"))
          .as(order)
          .contains("NAME ods-rz1 A NHS TRUST", "ADDRESS ods-rz1 1 HIGH STREET NW1 1AA")
          .noneMatch(line -> line.contains("B NHS"));
      assertThat(on("2019-01-01", "NAME")).containsExactly("NAME ods-rz1 A NHS TRUST unsure");
      assertThat(on("2020-01-01", "NAME")).containsExactly("NAME ods-rz1 B NHS TRUST");
      assertThat(on("2024-12-31", "ADDRESS"))
          .containsExactly("ADDRESS ods-rz1 2 LOW STREET NW2 2BB unsure");
      assertThat(on("2025-01-01", "ADDRESS"))
          .containsExactly("ADDRESS ods-rz1 1 HIGH STREET NW1 1AA");
      assertThat(on("2010-03-31", "ADDRESS")).isEmpty();
    }
  }

  @Test
  void whatANewerEditionLeavesOutIsKnownUpToIt() {
    dataset.ods(
        dataset.file("2018-06-01", Row.of("RZ1", "A NHS TRUST"), Row.of("RZ2", "B NHS TRUST")),
        dataset.file("2025-01-01", Row.of("RZ2", "B NHS TRUST")));
    assertThat(on("2018-06-01", "EXISTENCE", "rz1")).containsExactly("EXISTENCE ods-rz1 ACTIVE");
    assertThat(on("2024-12-31", "EXISTENCE", "rz1"))
        .containsExactly("EXISTENCE ods-rz1 ACTIVE unsure");
    assertThat(on("2025-01-01", "EXISTENCE", "rz1")).isEmpty();
    assertThat(on("2026-01-01", "EXISTENCE", "rz2")).containsExactly("EXISTENCE ods-rz2 ACTIVE");
  }

  @Test
  void codeThatTheRecordsTakeKeepsItsDays() {
    OdsFile[] files = {
      dataset.file("2015-07-01", practice("Z81010", "00M", "RZA")),
      dataset.file("2020-01-01", practice("Z81010", "00N", "RZA").with(13, "D"))
    };
    String surgery =
        """
        - id: organisation/test-surgery
          names: [{name: Test surgery, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
          identifiers: [{scheme: ODS, value: Z81010, cite: [{document: document/act, provision: s. 1}]}]
        """;
    dataset.ods(files);
    dataset.records(surgery);
    var before = new Dataset(folder.resolve("before"));
    before.records(surgery);
    before.ods(files);
    for (String day : List.of("2015-07-01", "2018-01-01", "2020-01-01", "2026-01-01")) {
      assertThat(on(day, "test-surgery"))
          .as(day)
          .hasSizeGreaterThan(4)
          .isEqualTo(
              Held.on(before.store(), day).stream()
                  .filter(line -> line.contains("test-surgery"))
                  .toList());
    }
    assertThat(on("2018-01-01", "COMMISSIONED_BY"))
        .containsExactly("RELATION test-surgery COMMISSIONED_BY ods-00m unsure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "10"})
  void codeThatPassedToAnotherBodyIsThatOfTheBodyOfTheTime(String order) {
    dataset.records(
        """
        - id: organisation/old-group
          names: [{name: Old group, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
          identifiers: [{scheme: ODS, value: 70F, from: 2013-04-01, to: 2022-06-30, cite: [{document: document/act, provision: s. 1}]}]
          existence: [{began: ESTABLISHED, ended: ABOLISHED, from: 2013-04-01, to: 2022-06-30, cite: [{document: document/act, provision: s. 1}]}]
        - id: organisation/new-location
          names: [{name: New location, kind: OFFICIAL, cite: [{document: document/act, provision: s. 1}]}]
          identifiers: [{scheme: ODS, value: 70F, from: 2022-07-01, cite: [{document: document/act, provision: s. 1}]}]
        """);
    importing(
        order,
        dataset.file("2018-06-01", group("70F", "20130401", "").at("1 HIGH STREET", "NW1 1AA")),
        dataset.file(
            "2025-01-01",
            Row.of("70F", "NHS TEST ICB - 70F")
                .opened("20130401")
                .with(14, "C")
                .at("2 LOW STREET", "NW2 2BB")));
    for (String day : List.of("2013-04-01", "2018-06-01", "2022-06-30")) {
      assertThat(on(day, "ADDRESS"))
          .as(day)
          .singleElement()
          .asString()
          .startsWith("ADDRESS old-group 1 HIGH STREET");
      assertThat(on(day, "EXISTENCE", "new-location")).as(day).isEmpty();
    }
    for (String day : List.of("2022-07-01", "2025-01-01", "2026-01-01")) {
      assertThat(on(day, "ADDRESS"))
          .as(day)
          .containsExactly("ADDRESS new-location 2 LOW STREET NW2 2BB");
      assertThat(on(day, "EXISTENCE", "new-location")).as(day).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "10"})
  void whatAnEditionHasAsInactiveWithoutAnEndHeldUpToTheOneBefore(String order) {
    importing(
        order,
        dataset.file("2018-06-01", Row.of("RZ1", "A NHS TRUST").at("1 HIGH STREET", "NW1 1AA")),
        dataset.file(
            "2025-01-01",
            Row.of("RZ1", "A NHS TRUST").at("1 HIGH STREET", "NW1 1AA").with(13, "C")));
    for (String day : List.of("2010-04-01", "2015-01-01", "2018-06-01")) {
      assertThat(on(day, "EXISTENCE")).as(day).contains("EXISTENCE ods-rz1 ACTIVE");
      assertThat(on(day, "ADDRESS")).as(day).contains("ADDRESS ods-rz1 1 HIGH STREET NW1 1AA");
    }
    assertThat(on("2024-12-31", "EXISTENCE")).containsExactly("EXISTENCE ods-rz1 ACTIVE unsure");
    for (String day : List.of("2025-01-01", "2026-01-01")) {
      assertThat(on(day, "EXISTENCE")).as(day).isEmpty();
      assertThat(on(day, "ADDRESS")).as(day).isEmpty();
    }
  }
}
