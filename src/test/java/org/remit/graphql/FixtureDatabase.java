package org.remit.graphql;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.ods.OdsFiles;
import org.remit.ods.file.OdsFile;
import org.remit.register.OdsChoices;
import org.remit.register.OdsImport;
import org.remit.release.RecordsImport;
import org.remit.store.TestDatabase;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/**
 * A database for the server under test, which is one for all tests: SmallRye keeps what it is given
 * in static fields, so that a second server in the process would be half the first.
 *
 * <p>Releases 1 and 2 are of the records in {@code src/test/resources/records}, the second without
 * the events and with another name of the Hill board. Release 3, the newest, is of the records that
 * Remit ships with, and of those in {@code src/test/resources/beside-the-shipped}.
 */
public final class FixtureDatabase implements QuarkusTestResourceLifecycleManager {
  private static final Path RESOURCES = Path.of("src/test/resources");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @Override
  public Map<String, String> start() {
    try {
      return made();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> made() throws IOException {
    var dataSource = (PGSimpleDataSource) TestDatabase.empty();
    var store = new Store(dataSource);
    store.migrate();
    Path data = Files.createTempDirectory("remit-graphql-test");
    Path records = data.resolve("records");
    copy(RESOURCES.resolve("records"), records);
    release(store, data, records, "2026-06-29T12:00:00Z");
    Files.delete(records.resolve("events/events.yaml"));
    Path local = records.resolve("organisations/local.yaml");
    Files.writeString(
        local, Files.readString(local).replace("Hill Integrated Care Board", "Hill and Dale ICB"));
    release(store, data, records, "2026-06-30T12:00:00Z");
    Path shipped = data.resolve("shipped");
    copy(RESOURCES.resolve("beside-the-shipped"), shipped);
    copy(Path.of("data-import/records"), shipped);
    release(store, data, shipped, "2026-11-23T12:00:00Z");
    return Map.of(
        "quarkus.datasource.jdbc.url",
        dataSource.getURL(),
        "quarkus.datasource.username",
        String.valueOf(dataSource.getUser()),
        "quarkus.datasource.password",
        UUID.randomUUID().toString(),
        "remit.data",
        data.toString());
  }

  /**
   * Makes a release of the records in {@code src/test/resources/records}, and one of the files of
   * the register in a folder, the day of each of which stands at the end of its name.
   */
  static void withRegisters(Store store, Path data, Path registers) throws IOException {
    Path records = data.resolve("records");
    copy(RESOURCES.resolve("records"), records);
    Files.copy(registers.resolve("nhs-trusts.yaml"), records.resolve("body-types/nhs-trusts.yaml"));
    release(store, data, records, "2026-06-30T12:00:00Z");
    var files = new ArrayList<OdsFile>();
    try (Stream<Path> paths = Files.list(registers)) {
      for (Path path : paths.sorted().toList()) {
        Matcher day = DAY.matcher(path.getFileName().toString());
        if (day.find()) {
          files.addAll(OdsFiles.find(List.of(path), LocalDate.parse(day.group())).files());
        }
      }
    }
    var clock = Clock.fixed(Instant.parse("2026-06-30T13:00:00Z"), ZoneOffset.UTC);
    new OdsImport(store, new ImportJournal(data), clock).run(files, OdsChoices.NONE, Progress.NONE);
  }

  private static void release(Store store, Path data, Path records, String at) throws IOException {
    var clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    var result =
        new RecordsImport(store, new ImportJournal(data), clock)
            .run(records, Texts.read(RESOURCES.resolve("texts")), false, Progress.NONE);
    if (result instanceof ImportResult.Refused refused) {
      throw new IllegalStateException(
          String.join("\n", refused.problems().stream().map(Object::toString).toList()));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Override
  public void stop() {}
}
