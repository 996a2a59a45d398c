package org.remit.imports;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the last import, kept in a file beside the database, so that it can be reported
 * even when the database is full or gone.
 */
public final class ImportJournal {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  /**
   * The last import.
   *
   * @param source what was imported
   * @param from the folder or file
   * @param started in ISO 8601
   * @param process the id of the process that ran it
   * @param outcome RUNNING, DONE or FAILED
   * @param message what it did, or why it failed; null while it runs
   */
  public record Entry(
      String source,
      String from,
      String started,
      long process,
      Outcome outcome,
      @Nullable String message) {
    /** For the operator: one sentence. */
    public String sentence() {
      String what =
          "The import of %s from %s, started %s,"
              .formatted(source, from, Instant.parse(started).truncatedTo(SECONDS));
      return switch (outcome) {
        case DONE -> "%s is done: %s".formatted(what, message);
        case FAILED -> "%s failed: %s".formatted(what, message);
        case RUNNING ->
            ProcessHandle.of(process).isPresent()
                ? what + " is running"
                : what + " was interrupted; nothing of it was kept. Run it again";
      };
    }
  }

  /** How an import ended. */
  public enum Outcome {
    RUNNING,
    DONE,
    FAILED
  }

  public ImportJournal(Path dataFolder) {
    this.file = dataFolder.resolve("last-import.json");
  }

  /** The last import; empty when there was none. */
  public Optional<Entry> last() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(MAPPER.readValue(file.toFile(), Entry.class));
  }

  /** An import, in which files are read. */
  public interface Run {
    ImportResult result() throws IOException;
  }

  /**
   * Keeps a note of what the import is doing and how it ends. Begun only by the one import that may
   * run.
   */
  public ImportResult keep(String source, String from, Clock clock, Run run) throws IOException {
    Entry entry = start(source, from, clock.instant());
    try {
      ImportResult result = run.result();
      end(entry, outcome(result), message(result));
      return result;
    } catch (RuntimeException | IOException failed) {
      try {
        end(entry, Outcome.FAILED, String.valueOf(failed.getMessage()));
      } catch (IOException diskFull) {
        failed.addSuppressed(diskFull);
      }
      throw failed;
    }
  }

  private static Outcome outcome(ImportResult result) {
    return switch (result) {
      case ImportResult.Refused _ -> Outcome.FAILED;
      case ImportResult.Imported _ -> Outcome.DONE;
    };
  }

  private static String message(ImportResult result) {
    return switch (result) {
      case ImportResult.Refused refused -> refused.count() + " problems in the input";
      case ImportResult.Imported imported ->
          imported.release() == null ? "nothing differs" : "release " + imported.release();
    };
  }

  private Entry start(String source, String from, Instant now) throws IOException {
    var entry =
        new Entry(
            source, from, now.toString(), ProcessHandle.current().pid(), Outcome.RUNNING, null);
    write(entry);
    return entry;
  }

  private void end(Entry started, Outcome outcome, String message) throws IOException {
    write(
        new Entry(
            started.source(),
            started.from(),
            started.started(),
            started.process(),
            outcome,
            message));
  }

  private void write(Entry entry) throws IOException {
    Files.createDirectories(file.getParent());
    Path next = Files.createTempFile(file.getParent(), "last-import", ".tmp");
    MAPPER.writeValue(next.toFile(), entry);
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
