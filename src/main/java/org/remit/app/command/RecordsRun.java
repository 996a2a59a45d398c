package org.remit.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.release.RecordsImport;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;

/** An import of the records that shows its progress. */
final class RecordsRun {
  private RecordsRun() {}

  /** As {@link RecordsImport#run}, and failing as that does. */
  static ImportResult run(
      Store store, Path data, Path records, Texts texts, boolean dryRun, Consumer<String> says)
      throws IOException {
    try (var progress = ConsoleProgress.here(says)) {
      return new RecordsImport(store, new ImportJournal(data), Clock.systemUTC())
          .run(records, texts, dryRun, progress);
    }
  }
}
