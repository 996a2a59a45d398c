package org.remit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.ods.OdsFiles;
import org.remit.ods.file.OdsFile;
import org.remit.register.OdsChoices;
import org.remit.register.OdsImport;
import org.remit.register.Row;
import org.remit.store.Release;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.ImportedEdition;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/**
 * A database as the version with schema 5 wrote it, brought to the present schema. {@code
 * schema-5/database.sql} has what that version made of the files beside it: release 1 of the
 * records, 2 and 3 of registers, 4 of other records, which take a code from the registers.
 */
class OlderDatabaseTest {
  private static final Path FILES = Path.of("src/test/resources/schema-5");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);
  private static final List<String> UNTOUCHED =
      List.of("source", "entity", "mention_of_records", "passage");

  private static final String NEWEST_FACTS =
      "select to_jsonb(f) - 'first_release' - 'edition' #- '{content,citations}' from fact f"
          + " where last_release is null order by id";
  private static final String STATED =
      "select source, code, edition, subject, claims from stated order by 1, 2, 3, 4";

  @TempDir Path folder;
  private final DataSource older = TestDatabase.empty();
  private final Store migrated = new Store(older);

  @BeforeEach
  void migrate() throws SQLException, IOException {
    Flyway.configure().dataSource(older).target("5").load().migrate();
    try (Connection connection = older.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(Files.readString(FILES.resolve("database.sql")));
    }
  }

  @Test
  void keepsItsFactsAndReleases() throws SQLException {
    String facts =
        "select id, kind, source, content, first_day, last_day,"
            + " case when kind <> 'NAME' then sort end as sort, first_release, last_release,"
            + " case when kind <> 'EXISTENCE' then claim end from fact order by id, first_release";
    List<String> before = rows(older, facts);
    migrated.migrate();
    assertThat(rows(older, facts)).isEqualTo(before).hasSizeGreaterThan(80);
    assertThat(rows(older, "select distinct kind from fact")).hasSize(12);
  }

  @Test
  void isAsAnImportOfTheSameFilesMakesItOnceTheyAreImportedAgain()
      throws SQLException, IOException {
    migrated.migrate();
    DataSource present = TestDatabase.empty();
    var store = new Store(present);
    store.migrate();
    importAll(store);
    for (String table : UNTOUCHED) {
      String all = "select to_jsonb(t) from %s t order by 1".formatted(table);
      assertThat(rows(older, all)).as(table).isNotEmpty().isEqualTo(rows(present, all));
    }
    importOds(migrated, Stream.concat(firstFiles().stream(), nextFiles().stream()).toList());
    for (String query : List.of(NEWEST_FACTS, STATED)) {
      assertThat(rows(older, query)).isNotEmpty().containsExactlyElementsOf(rows(present, query));
    }
  }

  @Test
  void releasesSayThatTheyPredateTheRuleUntilAllFilesAreImportedAgain() throws IOException {
    migrated.migrate();
    assertThat(migrated.editions()).isNotEmpty().allMatch(ImportedEdition::isToReimport);
    importOds(migrated, Stream.concat(firstFiles().stream(), nextFiles().stream()).toList());
    assertThat(migrated.editions()).noneMatch(ImportedEdition::isToReimport);
    assertThat(
            IntStream.rangeClosed(1, 5).boxed().flatMap(number -> migrated.find(number).stream()))
        .extracting(Release::daysSettled)
        .containsExactly(false, false, false, false, true);
  }

  @Test
  void sameRecordsReadAgainAreNoRelease() throws IOException {
    migrated.migrate();
    records("records");
    records("later");
    // Not deleted: a folder with the same files as before is not read at all.
    Files.writeString(folder.resolve("records/events/events.yaml"), "[]\n");
    assertThat(importRecords(migrated).release()).isNull();
  }

  @Test
  void goesOnWithANewerEdition() throws SQLException, IOException {
    DataSource present = TestDatabase.empty();
    var store = new Store(present);
    store.migrate();
    importAll(store);
    migrated.migrate();
    Path newest = folder.resolve("etr-2026-01-01.csv");
    Files.writeString(
        newest,
        Row.of("RZ1", "NORTHWOLD FIRST NHS TRUST").in("QRV")
            + "\n"
            + Row.of("RZ2", "EASTWOLD NHS TRUST").closed("20240430")
            + "\n");
    for (Store each : List.of(store, migrated)) {
      assertThat(importOds(each, files(newest)).release()).isEqualTo(5);
    }
    // What older editions state beside it is known again when their files are imported again.
    String stated =
        "select content - 'citations' from fact"
            + " where last_release is null and edition = '2026-01-01' order by id";
    assertThat(rows(older, stated)).isNotEmpty().isEqualTo(rows(present, stated));
    assertThat(
            rows(
                older,
                "select id from fact where last_release is null group by id having count(*) > 1"))
        .isEmpty();
  }

  private void importAll(Store store) throws IOException {
    records("records");
    importRecords(store);
    importOds(store, firstFiles());
    importOds(store, nextFiles());
    records("later");
    Files.delete(folder.resolve("records/events/events.yaml"));
    assertThat(importRecords(store).release()).isEqualTo(4);
  }

  private void records(String part) throws IOException {
    Path from = FILES.resolve(part);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve("records").resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }

  private ImportResult.Imported importRecords(Store store) throws IOException {
    var texts = Texts.read(Path.of("src/test/resources/texts"));
    return (ImportResult.Imported)
        new RecordsImport(store, new ImportJournal(folder), CLOCK)
            .run(folder.resolve("records"), texts, false, Progress.NONE);
  }

  private ImportResult.Imported importOds(Store store, List<OdsFile> files) throws IOException {
    return (ImportResult.Imported)
        new OdsImport(store, new ImportJournal(folder), CLOCK)
            .run(files, OdsChoices.NONE, Progress.NONE);
  }

  private static List<OdsFile> firstFiles() {
    return files(register("etr-2018-06-01.csv"));
  }

  private static List<OdsFile> nextFiles() {
    return files(
        register("epcmem-2019-10-01.csv"),
        register("etr-2025-01-01.csv"),
        register("ets-2025-01-01.csv"),
        register("ord-2024-03-31.json"));
  }

  private static Path register(String name) {
    return FILES.resolve("registers").resolve(name);
  }

  /** The files of the register, the day of each of which stands at the end of its name. */
  private static List<OdsFile> files(Path... paths) {
    return Stream.of(paths)
        .flatMap(path -> {
          String day = path.getFileName().toString().replaceAll("^[a-z]+-|\\..*$", "");
          return OdsFiles.find(List.of(path), LocalDate.parse(day)).files().stream();
        })
        .toList();
  }

  private static List<String> rows(DataSource database, String query) throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      var all = new ArrayList<String>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        var row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          row.append(rows.getString(i)).append('|');
        }
        all.add(row.toString());
      }
      return all;
    }
  }
}
