package org.remit.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.app.postgres.DatabaseSession;
import org.remit.register.Held;
import org.remit.register.Row;

/** What {@code ./remit import ods} does with files, good and bad. */
class ImportOdsCommandTest {
  /** One for all tests, each of which looks only at what it changes. */
  @TempDir static Path data;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private final Row good = Row.of("RZ1", "NORTHWOLD NHS TRUST");
  private final Row bad = Row.of("RZ2", "EASTWOLD NHS TRUST").opened("20110231");
  private String before = "";

  @BeforeEach
  void lookAtWhatIsThere() {
    before = database();
  }

  private Path file(String name, Object... rows) throws IOException {
    String text = Arrays.stream(rows).map(row -> row + "\r\n").collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve(name), text);
    return written(file, Instant.EPOCH);
  }

  /** Gives a file the time at which it was written; that of the epoch is none. */
  private static Path written(Path file, Instant when) throws IOException {
    return Files.setLastModifiedTime(file, FileTime.from(when));
  }

  private int run(Object... arguments) {
    var all = new ArrayList<>(List.of("import", "ods", "--data", data.toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(all::add);
    return Remit.commandLine(Map.of())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(all.toArray(String[]::new));
  }

  /** What was told, without the name of the folder. */
  private String said() {
    return out.toString().replace(folder + "/", "");
  }

  /** The newest release and what it has from registers. */
  private static String database() {
    try (var session = DatabaseSession.open(Map.of(), data, _ -> {})) {
      return session
          .store()
          .newest()
          .map(release ->
              release.number() + "\n" + String.join("\n", Held.ofRegisters(session.store())))
          .orElse("no release");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void badRowIsToldWithItsPlaceAndNothingIsImported() throws IOException {
    Path file = file("etr.csv", good, bad, Row.of("RZ3", "MIDWOLD NHS TRUST"));
    assertThat(run(file)).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            """
            etr.csv:2: RZ2: an impossible date, found 20110231, wanted a day of the calendar as 20230401
            1 problem; nothing is imported.
            """);
    assertThat(database()).isEqualTo(before);
  }

  @Test
  void badRowOfOneFileStopsTheOthersToo() throws IOException {
    file("etr.csv", good);
    file("empty.csv");
    file("eccg.csv", Row.of("99A", "NHS NORTHWOLD"), Row.of("", "NHS EASTWOLD"));
    assertThat(run(folder)).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            """
            empty.csv: an empty file, found nothing, wanted a CSV set of the NHS Organisation Data Service as etr or epraccur (27 columns without a header), epcmem, ORD JSON or FHIR Organization, OrganizationAffiliation or a Bundle of these
            eccg.csv:2: no code, found nothing, wanted a code of capital letters and digits
            1 problem; nothing is imported.
            """);
    assertThat(database()).isEqualTo(before);
  }

  @Test
  void goodRowsAreImportedWhereThatIsAskedFor() throws IOException {
    Path file =
        file(
            "lauth.csv", Row.of("901", "NORTHWOLD COUNCIL"), Row.of("902", ""), Row.of("90!", "X"));
    assertThat(run(file, "--skip-bad-rows", "--as-at", "2025-01-01")).isZero();
    assertThat(said())
        .startsWith(
            """
            lauth.csv:2: 902: no name, found nothing, wanted the organisation's name
            lauth.csv:3: 90!: no code of the register, found 90!, wanted at most 20 capital letters and digits
            2 problems; these rows are left out.
            """)
        .contains("  IDENTIFIER                  1 added        0 withdrawn          0 unchanged");
    assertThat(err.toString())
        .contains("Local authorities (lauth), 3 rows, as at 1 January 2025, given by --as-at");
    assertThat(database()).contains("lauth NAME ods-901 NORTHWOLD COUNCIL").doesNotContain("902");
  }

  @Test
  void rowsThatWereLeftOutAreToldOfAgain() throws IOException {
    Path file = file("ect.csv", Row.of("TZ1", "EASTWOLD CARE TRUST"), Row.of("TZ2", ""));
    assertThat(run(file, "--skip-bad-rows", "--as-at", "2025-01-01")).isZero();
    out.getBuffer().setLength(0);
    assertThat(run(file, "--as-at", "2025-01-01")).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            """
            ect.csv:2: TZ2: no name, found nothing, wanted the organisation's name
            1 problem; nothing is imported.
            """);
  }

  @Test
  void partOfASetIsRefusedAndImportedWhereTheSetDidShrink() throws IOException {
    Row[] sites =
        IntStream.range(10, 40)
            .mapToObj(number -> Row.of("TZ1" + number, "SITE " + number).of("TZ1"))
            .toArray(Row[]::new);
    assertThat(run(file("ects.csv", (Object[]) sites), "--as-at", "2024-01-01")).isZero();
    before = database();
    out.getBuffer().setLength(0);
    Path part = file("ects.csv", sites[0], sites[1]);
    assertThat(run(part, "--as-at", "2025-01-01")).isEqualTo(1);
    assertThat(said())
        .contains("a part of a set", "28 of the 30 organisations", "--shrunk")
        .endsWith("1 problem; nothing is imported.\n");
    assertThat(database()).isEqualTo(before);
    assertThat(run(part, "--as-at", "2025-01-01", "--shrunk")).isZero();
    assertThat(database()).contains("ods-tz139 ACTIVE 2010-04-01/.. seen 2024-01-01");
    assertThat(run(part, "--as-at", "2025-01-01", "--replace")).isZero();
    assertThat(database()).contains("ods-tz111").doesNotContain("ods-tz139");
  }

  @Test
  void editionOfTheFutureIsRefused() throws IOException {
    assertThat(run(file("etr.csv", good), "--as-at", "2999-01-01")).isEqualTo(2);
    assertThat(err.toString()).contains("--as-at 2999-01-01 is in the future");
    assertThat(database()).isEqualTo(before);
  }

  @Test
  void folderWithoutFilesIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run(empty)).isEqualTo(1);
    assertThat(out.toString()).contains("a folder without files");
    assertThat(database()).isEqualTo(before);
  }

  @Test
  void dryRunTellsAndChangesNothing() throws IOException {
    Path file = file("etr.csv", good.at("1 HIGH STREET", "NW1 1AA"));
    assertThat(run(file, "--dry-run", "--as-at", "2025-01-01")).isZero();
    assertThat(said())
        .startsWith("A release of this would add and withdraw:\n")
        .contains("  ADDRESS                     1 added        0 withdrawn          0 unchanged");
    assertThat(database()).isEqualTo(before);
    assertThat(data.resolve("last-import.json"))
        .satisfiesAnyOf(
            none -> assertThat(none).doesNotExist(),
            other -> assertThat(other).content().doesNotContain("etr.csv"));
  }

  @Test
  void sameFileAgainDiffersInNothing() throws IOException {
    Path file = file("epharmacyhq.csv", Row.of("P99Z", "NORTHWOLD PHARMACIES LTD"));
    assertThat(run(file)).isZero();
    assertThat(err.toString())
        .contains(
            "(epharmacyhq), 1 row, as at 1 April 2010, inferred from the latest day in the"
                + " file");
    String after = database();
    out.getBuffer().setLength(0);
    assertThat(run(file)).isZero();
    assertThat(said())
        .isEqualTo("Nothing differs from what was imported before; there is no new release.\n");
    assertThat(database()).isEqualTo(after).isNotEqualTo(before);
  }

  @Test
  void fileWrittenLongAfterItsLatestDayAsksForItsDay() throws IOException {
    Path file = file("ect.csv", Row.of("TZ9", "NORTHWOLD CARE TRUST").opened("20030401"));
    written(file, Instant.parse("2023-05-03T12:00:00Z"));
    assertThat(run(file)).isEqualTo(1);
    assertThat(said())
        .isEqualTo(
            """
            ect.csv: no day of the edition, found 1 April 2003 as the latest day in it, long before 3 May 2023, on which it was written: it may be of any day between, wanted --as-at with the day that the file tells of
            1 problem; nothing is imported.
            """);
    assertThat(database()).isEqualTo(before);
    assertThat(run(file, "--as-at", "2023-05-03")).isZero();
    assertThat(database()).contains("ect NAME ods-tz9 NORTHWOLD CARE TRUST");
  }

  @Test
  void fileThatIsNamedAndNotKnownIsRefusedWithAllOthers() throws IOException {
    Path other = file("notes.txt", "Dear reader,", "these are notes.");
    assertThat(run(file("etr.csv", good), other)).isEqualTo(1);
    assertThat(said())
        .startsWith("notes.txt: not recognised, found ")
        .endsWith("1 problem; nothing is imported.\n");
    assertThat(database()).isEqualTo(before);
  }

  @Test
  void fileInAFolderThatIsNotKnownIsToldAndLeftOut() throws IOException {
    file("notes.txt", "Dear reader,", "these are notes.");
    file("eauth.csv", Row.of("Q99", "NORTHWOLD REGION"));
    assertThat(run(folder)).isZero();
    assertThat(said())
        .startsWith("notes.txt: not recognised, found ")
        .endsWith(
            "1 file is left out, as told above; the others went ahead. Mend and import what should"
                + " not be left out.\n");
    assertThat(database()).contains("eauth NAME ods-q99 NORTHWOLD REGION");
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    assertThat(run(file("etr.csv"))).isEqualTo(1);
    assertThat(said())
        .startsWith("etr.csv: ")
        .contains("empty")
        .endsWith("1 problem; nothing is imported.\n");
  }

  @Test
  void truncatedArchiveIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("etr.csv"));
      zip.write((good + "\r\n").repeat(50).getBytes(UTF_8));
    }
    Path archive = folder.resolve("register.zip");
    Files.write(archive, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    assertThat(run(archive)).isEqualTo(1);
    assertThat(said()).startsWith("register.zip").endsWith("1 problem; nothing is imported.\n");
    assertThat(database()).isEqualTo(before);
  }

  @Test
  void fileThatIsNotThereIsTold() {
    assertThat(run(folder.resolve("nowhere.csv"))).isEqualTo(1);
    assertThat(said()).startsWith("nowhere.csv").endsWith("1 problem; nothing is imported.\n");
  }

  @Test
  void dayThatIsNoneIsNotUnderstood() throws IOException {
    assertThat(run(file("etr.csv", good), "--as-at", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("yesterday");
    assertThat(run()).isEqualTo(2);
  }
}
