package org.remit.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a cluster's folder says of the server that runs on it.
 *
 * @param pid its process
 * @param port where it listens; 0 while it has not written that yet
 * @param state {@code starting}, {@code ready}, {@code stopping}; empty until written
 */
public record Postmaster(long pid, int port, String state) {
  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;

  /** Empty when there is no such file or it is not whole. */
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
    } catch (NumberFormatException notWhole) {
      return Optional.empty();
    }
  }

  private static String line(List<String> lines, int index, String absent) {
    return lines.size() > index ? lines.get(index).strip() : absent;
  }

  /** Whether the process lives and is a PostgreSQL on this folder, not another with its number. */
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
            // Some systems tell only the program.
            .or(() -> info.command().map(command -> command.endsWith("/postgres")))
            .orElse(false);
  }
}
