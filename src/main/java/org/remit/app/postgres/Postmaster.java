package org.remit.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of {@code postmaster.pid} in a cluster's folder, which describes its server.
 *
 * @param pid its process
 * @param port where it listens; 0 until written
 * @param state {@code starting}, {@code ready}, {@code stopping}; empty until written
 */
public record Postmaster(long pid, int port, String state) {
  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;

  /** Empty where the file is missing or incomplete. */
  public static Optional<Postmaster> find(Path cluster) throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    try {
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Postmaster(
                  Long.parseLong(lines.getFirst().strip()),
                  Integer.parseInt(line(lines, PORT_LINE, "0")),
                  line(lines, STATE_LINE, "")));
    } catch (NumberFormatException incomplete) {
      return Optional.empty();
    }
  }

  private static String line(List<String> lines, int index, String absent) {
    return lines.size() > index ? lines.get(index).strip() : absent;
  }

  /** Whether the process is alive and a PostgreSQL on this folder, not another with its id. */
  boolean runs(Path cluster) {
    return ProcessHandle.of(pid).filter(process -> isPostgres(process, cluster)).isPresent();
  }

  boolean ready() {
    return state.equals("ready") && port > 0;
  }

  private static boolean isPostgres(ProcessHandle process, Path cluster) {
    ProcessHandle.Info info = process.info();
    return process.isAlive()
        && info.commandLine()
            .map(line -> line.contains("postgres") && line.contains(cluster.toString()))
            // Some systems show only the program.
            .or(() -> info.command().map(command -> command.endsWith("/postgres")))
            .orElse(false);
  }
}
