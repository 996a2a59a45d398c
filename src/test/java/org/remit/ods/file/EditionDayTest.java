package org.remit.ods.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.domain.Entity;
import org.remit.ods.CollectedFacts;
import org.remit.ods.Folder;
import org.remit.ods.Rows;
import org.remit.ods.row.DayBasis;

/** Of which day a file is, and when it has to be given. Today is 1 June 2024. */
class EditionDayTest {
  private static final String ASKED = ", wanted --as-at with the day that the file tells of";

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
          2024-05-31, 2024-06-01
          2024-05-01, 2024-06-01
          2023-04-01, 2023-05-02
          2024-05-31, 2026-11-28
          """)
  void latestDayIsTheEditionsWhereTheFileWasWrittenSoonAfter(LocalDate latest, LocalDate written) {
    folder.write("etr.csv", trust(latest));
    folder.written("etr.csv", written);
    assertThat(folder.file().asAt()).isEqualTo(latest);
    assertThat(folder.file().basis()).isEqualTo(DayBasis.INFERRED);
    assertThat(document().published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2003-04-01 | 2023-05-03 | 1 April 2003 as the latest day in it, long before 3 May 2023, on which it was written: it may be of any day between
          2024-04-30 | 2024-06-01 | 30 April 2024 as the latest day in it, long before 1 June 2024, on which it was written: it may be of any day between
          2024-04-30 | 2026-11-28 | 30 April 2024 as the latest day in it, long before 1 June 2024, on which it was written: it may be of any day between
          2018-06-01 | 2018-05-25 | 1 June 2018 as the latest day in it, after 25 May 2018, on which it was written: it tells of days to come
          """)
  void otherwiseItIsAskedFor(LocalDate latest, LocalDate written, String found) {
    folder.write("etr.csv", trust(latest));
    folder.written("etr.csv", written);
    assertThat(folder.refused())
        .containsExactly("etr.csv: no day of the edition, found " + found + ASKED);
    OdsFile given = folder.find(LocalDate.of(2023, 5, 1)).files().getFirst();
    assertThat(given.basis()).isEqualTo(DayBasis.GIVEN);
    assertThat(document(given).published()).hasToString("2023-05-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-04-01 | NHS SUSSEX ICB - 70F                  | 1 July 2022
          2022-05-30 | NHS Sussex Integrated Care Board      | 1 July 2022
          2011-04-01 | NHS NORTHWOLD CCG                     | 27 March 2012
          2012-04-01 | NHS ENGLAND NORTH                     | 26 March 2013
          2003-04-01 | NORTHWOLD HOSPITALS NHS FOUNDATION TRUST | 1 April 2004
          """)
  void fileWithANameOfALaterKindAsksForItsDay(LocalDate latest, String name, String began) {
    folder.write("etr.csv", trust(latest), trust("RZ2", name, latest));
    folder.written("etr.csv", latest.plusDays(3));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .endsWith(", but %s, a name of a kind that began on %s".formatted(name, began) + ASKED);
    assertThat(folder.find(LocalDate.of(2023, 5, 1)).files()).hasSize(1);
  }

  @Test
  void nameOfAKindThatThereWasIsNoDoubt() {
    folder.write("eccg.csv", trust("90A", "NHS NORTHWOLD ICB - 90A", LocalDate.of(2022, 7, 1)));
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2022, 7, 1));
    folder.write("eccg.csv", trust("90A", "PICBURY AND CCGVILLE", LocalDate.of(2002, 7, 1)));
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2002, 7, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2018-05-25 | 2018-06-01 | after 25 May 2018, on which it was written
          2023-05-03 | 2003-04-01 | long before 3 May 2023, on which it was written
          """)
  void entryOfAnArchiveIsDatedByItsOwnStamp(LocalDate stamp, LocalDate latest, String found)
      throws IOException {
    folder.write("register.zip", zip(stamp, latest));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("register.zip!etr.csv: no day of the edition, found ")
        .contains(found);
  }

  @Test
  void entryWithoutAStampIsDatedByThatOfItsArchive() throws IOException {
    folder.write("register.zip", zip(LocalDate.of(1980, 1, 1), LocalDate.of(2018, 5, 20)));
    folder.written("register.zip", LocalDate.of(2018, 6, 1));
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2018, 5, 20));
    folder.written("register.zip", LocalDate.of(2018, 8, 1));
    assertThat(folder.refused()).hasSize(1);
  }

  @Test
  void answerIsOfTheDayThatTheRegisterLastChangedIt() {
    folder.write(
        "ord.json", ord("RZ1", "2020-03-19", "2030-03-31"), ord("RZ2", "2019-02-01", "2022-04-01"));
    folder.written("ord.json", LocalDate.of(2024, 5, 1));
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2020, 3, 19));
    assertThat(folder.file().basis()).isEqualTo(DayBasis.STATED);
    assertThat(document().published()).hasToString("2020-03-19");
    assertThat(document().note())
        .isEqualTo("The day of the edition is the one that it states itself.");
  }

  @Test
  void answersOfWhichOneStatesNoDayAreDatedAsFilesAre() {
    folder.write("ord.json", ord("RZ1", "2020-03-19", ""), ord("RZ2", "", "2022-04-01"));
    assertThat(folder.file().asAt()).isEqualTo(LocalDate.of(2022, 4, 1));
    assertThat(folder.file().basis()).isEqualTo(DayBasis.INFERRED);
    folder.written("ord.json", LocalDate.of(2024, 5, 1));
    assertThat(folder.refused()).hasSize(1);
  }

  private Entity.Document document() {
    return document(folder.file());
  }

  private static Entity.Document document(OdsFile file) {
    return (Entity.Document) CollectedFacts.of(file).entities.getFirst();
  }

  private static String trust(LocalDate opened) {
    return trust("RZ1", "A TRUST", opened);
  }

  private static String trust(String code, String name, LocalDate opened) {
    return Rows.trust(code, name, opened.toString().replace("-", ""), "");
  }

  private static String ord(String code, String changed, String closed) {
    return """
    {"Organisation": {"Name": "A NAME", "Date": [{"Type": "Legal", "Start": "2001-04-01", "End": "%s"}], \
    "OrgId": {"extension": "%s"}, "Status": "Active", "LastChangeDate": "%s"}}\
    """
        .formatted(closed, code, changed);
  }

  private static byte[] zip(LocalDate stamp, LocalDate latest) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var entry = new ZipEntry("etr.csv");
      entry.setTimeLocal(LocalDateTime.of(stamp, java.time.LocalTime.MIDNIGHT));
      zip.putNextEntry(entry);
      zip.write(String.join("\n", List.of(trust(latest))).getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
