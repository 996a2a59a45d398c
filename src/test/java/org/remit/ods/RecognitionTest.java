package org.remit.ods;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.ods.file.OdsFile;

/** What a file is taken for, and why it is refused. */
class RecognitionTest {
  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          etr,         RZ1,       '',  '',     '',   NHS trusts
          ets,         RZ101,     '',  RZ1,    '',   NHS trust sites
          ect,         TZ1,       '',  '',     '',   Care trusts
          ects,        TZ101,     '',  TZ1,    '',   Care trust sites
          eccg,        90A,       C,   '',     '',   'Clinical commissioning groups, sub-ICB locations and commissioning hubs'
          eccg,        90A,       RO319, '',   '',   'Clinical commissioning groups, sub-ICB locations and commissioning hubs'
          eccgsite,    90A01,     '',  90A,    '',   Clinical commissioning group sites
          epraccur,    A99001,    B,   90A,    4,    General practices and other prescribing cost centres
          epraccur,    ALD999,    Z,   '',     RO76, General practices and other prescribing cost centres
          ebranchs,    A99001001, '',  A99001, '',   Branch surgeries of general practices
          edispensary, FZ001,     1,   P9ZZ,   '',   Pharmacies and appliance contractors
          epharmacyhq, P9ZZ,      '',  '',     '',   Pharmacy headquarters
          eauth,       Y90,       '',  '',     '',   Regions and other high-level health authorities
          eauth,       QZ1,       '',  Y90,    '',   Regions and other high-level health authorities
          lauth,       901,       '',  '',     '',   Local authorities
          """)
  void setsAreKnownByTheirRows(
      String set, String code, String subType, String parent, String setting, String title) {
    folder.write("a-name-that-tells-nothing.csv", row(code, subType, parent, setting));
    assertThat(folder.file().set()).isEqualTo(set);
    assertThat(folder.file().title()).isEqualTo("%s (%s), 1 row", title, set);
    assertThat(folder.file().complete()).isTrue();
  }

  @Test
  void nameOfAFileDecidesOnlyWhereItsRowsDoNot() {
    folder.write("ets.csv", row("Z9Z9Z", "", "RZ1", ""), row("Y8Y8Y", "", "RZ1", ""));
    folder.write("etr.csv", row("FZ001", "1", "", ""));
    assertThat(folder.find(null).files())
        .extracting(OdsFile::title)
        .containsExactly(
            "Pharmacies and appliance contractors (edispensary), 1 row",
            "NHS trust sites (ets), 2 rows");
  }

  @Test
  void codesOfNoSetAreRefused() {
    folder.write("codes.csv", row("Z9Z9Z", "", "RZ1", ""));
    assertThat(folder.refused())
        .containsExactly(
            "codes.csv: a set that its codes do not tell, found 27 columns, first row:"
                + " Z9Z9Z, A NAME, , , , , wanted "
                + OdsFile.UNDERSTOOD);
  }

  @Test
  void tableWithAHeaderIsRefused() {
    folder.write("lookup.csv", "ZZZ13CD,ZZZ13NM", "E99000001,Northwold");
    assertThat(folder.refused())
        .containsExactly(
            "lookup.csv: not recognised, found 2 columns, first row: ZZZ13CD, ZZZ13NM,"
                + " wanted "
                + OdsFile.UNDERSTOOD);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          etr,         RZ1,       '',  '',     '',   24
          etr,         RZ1,       '',  '',     '',   14
          etr,         RZ1,       '',  '',     '',   30
          ets,         RZ101,     '',  RZ1,    '',   17
          eccg,        90A,       H,   '',     '',   14
          epraccur,    A99001,    B,   90A,    4,    26
          ebranchs,    A99001001, '',  A99001, '',   23
          edispensary, FZ001,     1,   P9ZZ,   '',   24
          """)
  void cellsThatNobodyReadsMayBeMissingAtTheEnd(
      String set, String code, String subType, String parent, String setting, int columns) {
    folder.write("rows.csv", row(columns, code, subType, parent, setting));
    assertThat(folder.file().set()).isEqualTo(set);
    folder.write("rows.csv", row(27, code, subType, parent, setting));
    List<String> whole = folder.read().facts;
    folder.write("rows.csv", row(columns, code, subType, parent, setting));
    assertThat(folder.read().facts).isEqualTo(whole).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A99001 | B  | 90A | 4  | 24 | too few columns, found 24 columns; looks like epraccur, which needs 26: the prescribing setting (26) is missing
          A99001 | B  | 90A | 4  | 16 | too few columns, found 16 columns; looks like epraccur, which needs 26: the day of leaving it (17), the provider or board (24) and the prescribing setting (26) are missing
          FZ001  | 1  | P9Z | '' | 23 | too few columns, found 23 columns; looks like edispensary, which needs 24: the provider or board (24) is missing
          RZ101  | '' | RZ1 | '' | 15 | too few columns, found 15 columns; looks like ets, which needs 17: the day of joining it (16) and the day of leaving it (17) are missing
          RZ1    | '' | ''  | '' | 13 | too few columns, found 13 columns; looks like etr, which needs 14: the sub-type (14) is missing
          """)
  void fileWithTooFewColumnsIsToldWhichSetItIsNearTo(
      String code, String subType, String parent, String setting, int columns, String told) {
    String row = row(columns, code, subType, parent, setting);
    folder.write("rows.csv", row, row.replace(code, code.replace('1', '2')));
    assertThat(folder.refused()).singleElement().asString().startsWith("rows.csv: " + told + ", ");
  }

  @Test
  void fileWithMoreColumnsIsToldWhichSetItIsNearTo() {
    folder.write("rows.csv", row(27, "RZ1", "", "", "") + ",\"MORE\",,");
    assertThat(folder.refused())
        .containsExactly(
            "rows.csv: too many columns, found 30 columns; looks like etr, which has 27, wanted"
                + " the columns of the register alone, in their order");
  }

  @Test
  void membershipWithoutItsLastColumnIsReadAndWithoutTwoIsTold() {
    folder.write("epcmem.csv", "A99001,90A,W,20130401,20200331");
    assertThat(folder.read().facts("RELATION"))
        .containsExactly("RELATION a99001 MEMBER_OF 90a 2013-04-01/2020-03-31 [A99001:90A]");
    folder.write("epcmem.csv", "A99001,90A,W,20130401");
    assertThat(folder.refused())
        .containsExactly(
            "epcmem.csv: too few columns, found 4 columns; looks like epcmem, which needs 5: the"
                + " day of leaving (5) is missing, wanted the file with these columns; those"
                + " behind column 5 may be left out");
  }

  @Test
  void emptyFileIsRefused() {
    folder.write("etr.csv", new byte[0]);
    assertThat(folder.refused())
        .containsExactly("etr.csv: an empty file, found nothing, wanted " + OdsFile.UNDERSTOOD);
  }

  @Test
  void zerosAreRefused() {
    folder.write("etr.csv", new byte[3_000_000]);
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("etr.csv: not recognised, found a line without an end: more than 65,536 bytes");
  }

  @Test
  void randomBytesAreRefused() {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    folder.write("etr.csv", bytes);
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("etr.csv: not recognised, found ");
  }

  @Test
  void fileThatGoesOnInOneEndlessLineIsRefused() {
    String rows = (row("RZ1", "", "", "") + "\n").repeat(2);
    folder.write("etr.csv", (rows + "x".repeat(3_000_000)).getBytes(UTF_8));
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv:3: a line without an end, found more than 65,536 bytes, wanted lines of"
                + " some hundred characters");
  }

  @Test
  void byteOrderMarkAndMissingLastLineEndDoNoHarm() {
    folder.write("etr.csv", ("\ufeff" + row("RZ1", "", "", "")).getBytes(UTF_8));
    assertThat(folder.read().facts("IDENTIFIER")).containsExactly("IDENTIFIER rz1 RZ1 [RZ1]");
  }

  @Test
  void fileThatIsNotThereIsRefused() {
    OdsFiles found = OdsFiles.find(List.of(temporary.resolve("none.csv")), null);
    assertThat(found.files()).isEmpty();
    assertThat(found.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).isEqualTo("cannot be read"));
  }

  @Test
  void foldersStandForTheFilesBelowThemButHiddenOnes() {
    folder.write("b/etr.csv", row("RZ1", "", "", ""));
    folder.write("a/etr.csv", row("RZ1", "", "", ""));
    folder.write(".hidden/etr.csv", row("RZ1", "", "", ""));
    folder.write("a/.etr.csv.swp", row("RZ1", "", "", ""));
    folder.write("a/ect.csv", row("TZ1", "", "", ""));
    assertThat(folder.find(null).files())
        .extracting(file -> file.name().substring(temporary.toString().length()))
        .containsExactly("/a/ect.csv", "/a/etr.csv", "/b/etr.csv");
    assertThat(folder.find(null).problems()).isEmpty();
  }

  @Test
  void editionIsOfTheLatestDayThatIsNotInTheFuture() {
    folder.write(
        "etr.csv",
        Rows.trust("RZ1", "OPEN", "20240531", ""),
        Rows.trust("RZ2", "TO CLOSE", "20200401", "20250331"));
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2024, 5, 31));
    assertThat(folder.find(LocalDate.of(2024, 6, 1)).files().getFirst().asAt())
        .isEqualTo(LocalDate.of(2024, 6, 1));
  }

  @Test
  void fileWithoutADayNeedsOne() {
    folder.write("etr.csv", Rows.trust("RZ1", "TRUST", "", ""));
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv: no day of the edition, found no day in the file, wanted --as-at with"
                + " the day that the file tells of");
    assertThat(folder.find(LocalDate.of(2024, 6, 1)).files()).hasSize(1);
  }

  @Test
  void filesAreKnownByTheirBytes() {
    folder.write("etr.csv", "RZ1,TRUST,,,,,,,,,20200401,,,,,,,,,,,,,,,,");
    assertThat(folder.file().sha256())
        .isEqualTo("1a420a0da2e4fc1cd56e5618c205e98af3554b246354b4c15ef0f91cb1e8d3a0");
  }

  private static String row(
      int columns, String code, String subType, String parent, String setting) {
    List<String> cells =
        List.of((row(code, subType, parent, setting) + ",,,").split(",", -1)).subList(0, columns);
    return String.join(",", cells);
  }

  private static String row(String code, String subType, String parent, String setting) {
    return "%s,A NAME,,,,,,,,,20200401,,,%s,%s,,,,,,,0,,,,%s,"
        .formatted(code, subType, parent, setting);
  }
}
