package org.remit.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.remit.app.CannotRunException;
import org.remit.app.FailureSentence;
import org.remit.app.postgres.DatabaseSession;
import org.remit.app.server.Server;
import org.remit.app.server.ServerAddress;
import org.remit.imports.ImportResult;
import org.remit.store.StoreException;
import org.remit.store.bulk.ImportRunningException;
import org.remit.store.bulk.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code remit serve}: database, import, index, then the server until the process is stopped. */
@Command(
    name = "serve",
    abbreviateSynopsis = true,
    description = "Imports the records where they have changed, and serves them.")
final class ServeCommand extends RemitCommand {
  private static final int LAST_PORT = 65_535;
  private static final Pattern PUBLIC_URL =
      Pattern.compile("https?://[^/?#\\s\"<>]+(/[^?#\\s\"<>]*)?");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on (default: ${DEFAULT-VALUE}; 0 is any that is free).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 is"
              + " all).")
  private String host;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Where others reach this server, as https://remit.example; addresses in answers begin"
              + " with it (default: none, they begin with /id/).")
  private @Nullable String publicUrl;

  @Mixin private DataOption data;
  @Mixin private RecordsOption records;
  @Mixin private TextsOption texts;

  @Option(
      names = "--no-import",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = "Serves what was imported before, without looking at the records.")
  private boolean noImport;

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec().commandLine(),
          "Invalid value for option '--port': %d is no port from 0 to %d"
              .formatted(port, LAST_PORT));
    }
    if (publicUrl != null && !PUBLIC_URL.matcher(publicUrl).matches()) {
      throw new ParameterException(
          spec().commandLine(),
          "Invalid value for option '--public-url': '%s' is no address as https://remit.example"
              .formatted(publicUrl));
    }
    var server = new ServerAddress(host, port);
    server.requireFree();
    @Nullable Path imported = noImport ? null : records.folder(null);
    try (var session = DatabaseSession.open(System.getenv(), data.folder(), this::say)) {
      if (imported != null) {
        importRecords(session.store(), imported);
      }
      EditionsToReimport.lines(session.store()).forEach(this::say);
      Server.run(session, data.folder(), server, publicUrl);
      return DONE;
    }
  }

  /** After a failure the old release is served; without one the command fails. */
  private void importRecords(Store store, Path folder) throws IOException {
    try {
      ImportResult result =
          ImportRecordsCommand.run(store, data.folder(), folder, texts.read(), false, this::say);
      switch (result) {
        case ImportResult.Refused _ -> {
          ImportReport.lines(result, false).forEach(this::say);
          keepOldRelease(store, new CannotRunException("Mend the records and start again."));
        }
        case ImportResult.Imported imported -> {
          if (imported.difference() != null) {
            ImportReport.lines(result, false).forEach(this::say);
          }
        }
      }
    } catch (ImportRunningException running) {
      say("Another import is running; what it brings is served when it is done.");
    } catch (StoreException failed) {
      say("remit: " + FailureSentence.of(failed).orElseGet(failed::toString));
      keepOldRelease(store, failed);
    }
  }

  private void keepOldRelease(Store store, RuntimeException otherwise) {
    int old = store.newest().orElseThrow(() -> otherwise).number();
    say("Release %d goes on being served.".formatted(old));
  }
}
