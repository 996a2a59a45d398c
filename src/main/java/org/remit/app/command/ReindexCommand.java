package org.remit.app.command;

import java.io.IOException;
import java.util.Optional;
import org.remit.app.CannotRunException;
import org.remit.app.DataFolder;
import org.remit.app.postgres.DatabaseSession;
import org.remit.release.ServedReleases;
import org.remit.search.index.Indexes;
import org.remit.store.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code remit reindex}. */
@Command(
    name = "reindex",
    description = "Builds the search index of the newest release again, as after damage.")
final class ReindexCommand extends RemitCommand {
  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    try (var session = DatabaseSession.open(System.getenv(), data.folder(), this::say);
        var releases =
            new ServedReleases(session.store(), new Indexes(DataFolder.indexes(data.folder())))) {
      Optional<Release> built = releases.rebuildIndex();
      if (built.isEmpty()) {
        throw new CannotRunException("There is no release yet; remit import records makes one.");
      }
      out().println("The index of release %d is built.".formatted(built.get().number()));
      out().flush();
      return DONE;
    }
  }
}
