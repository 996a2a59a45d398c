package org.remit.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.app.postgres.DatabaseSession;
import org.remit.imports.ImportJournal;
import org.remit.imports.ImportResult;
import org.remit.release.RecordsImport;
import org.remit.store.bulk.Store;
import org.remit.texts.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code remit import records}. */
@Command(
    name = "records",
    abbreviateSynopsis = true,
    description = {
      "Imports the records.",
      "A server that runs takes up the new release by itself."
    })
final class ImportRecordsCommand extends RemitCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The records; instead of --records.")
  private @Nullable Path folder;

  @Mixin private RecordsOption records;
  @Mixin private TextsOption texts;
  @Mixin private DataOption data;

  @Option(
      names = "--dry-run",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Only tells what the release would add and withdraw.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    Path imported = records.folder(folder);
    Texts supplied = texts.read();
    try (var session = DatabaseSession.open(System.getenv(), data.folder(), this::say)) {
      int code = report(run(session.store(), data.folder(), imported, supplied, dryRun, this::say));
      EditionsToReimport.lines(session.store()).forEach(out()::println);
      out().flush();
      return code;
    }
  }

  /** Imports records and shows the progress; fails as {@link RecordsImport#run} does. */
  static ImportResult run(
      Store store, Path data, Path records, Texts texts, boolean dryRun, Consumer<String> says)
      throws IOException {
    try (var progress = ConsoleProgress.here(says)) {
      return new RecordsImport(store, new ImportJournal(data), Clock.systemUTC())
          .run(records, texts, dryRun, progress);
    }
  }

  private int report(ImportResult result) {
    ImportReport.lines(result, dryRun).forEach(out()::println);
    out().flush();
    return switch (result) {
      case ImportResult.Refused _ -> PROBLEM;
      case ImportResult.Imported _ -> DONE;
    };
  }
}
