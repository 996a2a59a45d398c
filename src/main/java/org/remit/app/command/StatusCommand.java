package org.remit.app.command;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.remit.app.DataFolder;
import org.remit.app.postgres.DatabaseSession;
import org.remit.imports.ImportJournal;
import org.remit.search.index.Indexes;
import org.remit.search.index.SearchIndex;
import org.remit.store.Release;
import org.remit.store.bulk.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code remit status}. */
@Command(
    name = "status",
    description = "Tells which release there is, what it holds, and what is wrong.")
final class StatusCommand extends RemitCommand {
  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    Path folder = data.folder();
    Map<String, String> environment = System.getenv();
    if (DatabaseSession.supplied(environment) == null
        && !Files.exists(DataFolder.postgres(folder))) {
      line("Release", "none; there is nothing in %s yet. remit serve begins".formatted(folder));
      return DONE;
    }
    Optional<ImportJournal.Entry> last = new ImportJournal(folder).last();
    last.ifPresent(entry -> line("Last import", entry.sentence()));
    try (var session = DatabaseSession.open(environment, folder, this::say)) {
      line("Database", session.address().toString());
      Optional<Release> newest = session.store().newest();
      newest.ifPresentOrElse(
          release -> contents(session.store(), release),
          () -> line("Release", "none; remit import records makes the first"));
      if (newest.isPresent()) {
        index(new Indexes(DataFolder.indexes(folder)), newest.get());
      }
      EditionsToReimport.lines(session.store()).forEach(out()::println);
    }
    boolean failed =
        last.filter(entry -> entry.outcome() == ImportJournal.Outcome.FAILED).isPresent();
    return failed ? PROBLEM : DONE;
  }

  private void contents(Store store, Release release) {
    line(
        "Release",
        "%d, imported %s from %s"
            .formatted(
                release.number(), release.released().truncatedTo(SECONDS), release.source()));
    store
        .counts(release)
        .forEach((kind, count) -> line("", String.format(Locale.UK, "%,8d %s", count, kind)));
  }

  private void index(Indexes indexes, Release release) throws IOException {
    Optional<SearchIndex> found = indexes.find(release.number());
    if (found.isEmpty()) {
      line("Index", "not there, or damaged; remit serve or remit reindex builds it");
      return;
    }
    try (SearchIndex index = found.get()) {
      line("Index", String.format(Locale.UK, "ready, %,d things can be found", index.size()));
    }
  }

  private void line(String what, String is) {
    out().printf("%-12s %s%n", what, is);
    out().flush();
  }
}
