package org.remit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.remit.release.ImportJournal;
import org.remit.release.ImportResult;
import org.remit.release.Progress;
import org.remit.release.RecordsImport;
import org.remit.store.Store;
import org.remit.store.TestDatabase;
import org.remit.texts.Texts;

/**
 * A database for the server under test: release 1 is of the few records in {@code
 * src/test/resources/releases/1}, release 2 of the same and those that Remit ships with, both made
 * on the day that is "today" in the tests, 23 November 2026.
 */
public final class TwoReleases implements QuarkusTestResourceLifecycleManager {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @Override
  public Map<String, String> start() {
    try {
      Path data = Files.createTempDirectory("remit-test");
      var database = (PGSimpleDataSource) TestDatabase.empty();
      var store = new Store(database);
      store.migrate();
      Path records = Files.createDirectory(data.resolve("records"));
      copy(Path.of("src/test/resources/releases/1"), records);
      makeRelease(store, data, records);
      copy(Path.of("data-import/records"), records);
      makeRelease(store, data, records);
      return Map.of(
          "remit.data",
          data.toString(),
          "quarkus.datasource.jdbc.url",
          database.getUrl(),
          "quarkus.datasource.username",
          String.valueOf(database.getUser()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void makeRelease(Store store, Path data, Path records) throws IOException {
    ImportResult result =
        new RecordsImport(store, new ImportJournal(data), CLOCK)
            .run(records, Texts.NONE, false, Progress.NONE);
    if (!(result instanceof ImportResult.Imported imported) || imported.release() == null) {
      throw new IllegalStateException("%s made no release: %s".formatted(records, result));
    }
  }

  @Override
  public void stop() {}
}
