package org.remit.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.remit.domain.Problem;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.imports.Progress;
import org.remit.ods.OdsFiles;
import org.remit.register.OdsChoices;
import org.remit.register.OdsImport;
import org.remit.release.RecordsImport;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/** The imports that the commands make, each timed in seconds. */
final class Imports implements AutoCloseable {
  private static final int PROBLEMS_SHOWN = 20;

  private final Store store;
  private final ImportJournal journal;
  private final ServedReleases releases;
  private Map<String, Integer> difference = Map.of();
  private int release;

  Imports(Store store, Path data) throws IOException {
    this.store = store;
    journal = new ImportJournal(data);
    releases = new ServedReleases(store, new Indexes(OpenDataFolder.indexes(data)));
  }

  /** The records that Remit ships with. */
  double records() throws Exception {
    Path folder = Path.of(System.getProperty("remit.home", "."), "data-import", "records");
    return ImportBench.seconds(() ->
        imported(
            new RecordsImport(store, journal, Clock.systemUTC())
                .run(folder, Texts.NONE, false, Progress.NONE)));
  }

  /** Builds the index of the newest release, as the server does before it serves it. */
  double index() throws Exception {
    return ImportBench.seconds(releases::refresh);
  }

  /** The files of a folder, which make a release. */
  double files(Path folder) throws Exception {
    return ImportBench.seconds(() -> {
      ImportResult.Imported result = ods(folder);
      release = made(result);
      difference = result.difference() == null ? Map.of() : result.difference().added();
    });
  }

  /** Files that bring nothing new, so that there is no release. */
  double unchanged(Path folder) throws Exception {
    return ImportBench.seconds(() -> {
      Integer made = ods(folder).release();
      if (made != null) {
        throw new IllegalStateException("nothing differs, and release %d was made".formatted(made));
      }
    });
  }

  private ImportResult.Imported ods(Path folder) throws IOException {
    OdsFiles found = OdsFiles.find(List.of(folder), Life.EDITION);
    if (!found.problems().isEmpty()) {
      throw refused(found.problems());
    }
    return imported(
        new OdsImport(store, journal, Clock.systemUTC())
            .run(found.files(), OdsChoices.NONE, Progress.NONE));
  }

  private static int made(ImportResult.Imported result) {
    Integer made = result.release();
    if (made == null) {
      throw new IllegalStateException("no release was made");
    }
    return made;
  }

  private static ImportResult.Imported imported(ImportResult result) {
    return switch (result) {
      case ImportResult.Refused refused -> throw refused(refused.problems());
      case ImportResult.Imported imported -> imported;
    };
  }

  private static IllegalStateException refused(List<Problem> problems) {
    List<String> some = problems.stream().limit(PROBLEMS_SHOWN).map(Problem::toString).toList();
    return new IllegalStateException(
        "%d problems:%n%s".formatted(problems.size(), String.join("\n", some)));
  }

  /** What the files added, by kind. */
  Map<String, Integer> difference() {
    return difference;
  }

  /** The release that the files made. */
  int release() {
    return release;
  }

  @Override
  public void close() throws IOException {
    releases.close();
  }
}
