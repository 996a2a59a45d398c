package org.remit.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.remit.app.postgres.DatabaseSession;
import org.remit.imports.ImportJournal;
import org.remit.imports.Progress;
import org.remit.release.RecordsImport;
import org.remit.release.Served;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import org.remit.store.Release;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/** An import that is killed leaves the release before, or the new one, whole. */
@Timeout(600)
class KilledImportIT {
  private static final Path SHIPPED = Path.of("data-import/records");
  private static final int MOMENTS = 10;

  @TempDir Path folder;
  private Path data;
  private Path few;

  /** The newest release, what it has by kind, and how many things its index finds. */
  private record State(int release, Map<String, Integer> contents) {}

  @BeforeEach
  void writeFewRecords() throws IOException {
    data = folder.resolve("data");
    few = folder.resolve("few");
    Files.createDirectories(few.resolve("people"));
    Files.writeString(
        few.resolve("people/ada.yaml"), "- id: person/ada-smith\n  name: Ada Smith\n");
  }

  @Test
  void whateverTheMomentOneReleaseIsWhole() throws Exception {
    State before = backToFew();
    long began = System.nanoTime();
    RemitProcess undisturbed = RemitProcess.run(folder, arguments());
    long whole = (System.nanoTime() - began) / 1_000_000;
    assertThat(undisturbed.exitCode()).as(undisturbed.said()).isZero();
    Map<String, Integer> all = state().contents();
    int killed = 0;
    for (int moment = 1; moment <= MOMENTS; moment++) {
      before = backToFew();
      RemitProcess process = RemitProcess.start(folder, arguments());
      killed += process.killAfter(whole * moment / (MOMENTS + 1)) ? 1 : 0;
      State after = state();
      assertThat(after)
          .as("killed at %d of %d", moment, MOMENTS + 1)
          .isIn(before, new State(before.release() + 1, all));
    }
    assertThat(killed).isGreaterThanOrEqualTo(MOMENTS / 2);
  }

  /** To few records, so that all of the shipped ones have to be written again. */
  private State backToFew() throws IOException {
    try (var session = DatabaseSession.open(Map.of(), data, _ -> {})) {
      new RecordsImport(session.store(), new ImportJournal(data), Clock.systemUTC())
          .run(few, Texts.NONE, false, Progress.NONE);
      return state(session.store());
    }
  }

  private State state() throws IOException {
    try (var session = DatabaseSession.open(Map.of(), data, _ -> {})) {
      return state(session.store());
    }
  }

  private State state(Store store) throws IOException {
    Release newest = store.newest().orElseThrow();
    var contents = new HashMap<>(store.counts(newest));
    try (var releases = new ServedReleases(store, new Indexes(DataFolder.indexes(data)))) {
      releases.refresh();
      try (Served served = releases.newest().orElseThrow()) {
        assertThat(served.release()).isEqualTo(newest);
        contents.put("INDEX", served.index().size());
      }
    }
    return new State(newest.number(), contents);
  }

  private String[] arguments() {
    return new String[] {"import", "records", SHIPPED.toString(), "--data", data.toString()};
  }
}
