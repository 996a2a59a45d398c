package org.remit.app.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.remit.app.CannotRunException;

/**
 * The folder of PostgreSQL's files, and the server on it. {@link PostgresLock} decides beforehand
 * who may start and stop it.
 */
final class Cluster {
  static final String USER = "remit";

  private static final String PASSWORD_FILE = "remit.password";
  private static final int PASSWORD_BYTES = 32;
  private static final int LOG_SHOWN = 4000;

  private static final Duration TO_CREATE = Duration.ofMinutes(2);
  private static final Duration TO_STOP = Duration.ofMinutes(1);

  /** Recovery after a crash during a large import takes long. */
  private static final Duration TO_START = Duration.ofMinutes(10);

  private static final List<String> SERVER_SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "max_connections=60",
          "fsync=on",
          "full_page_writes=on",
          "synchronous_commit=on",
          // Nothing replicates this database: a table filled where it is created needs no WAL.
          "wal_level=minimal",
          "max_wal_senders=0",
          // Enough to sort what one question reads.
          "work_mem=32MB",
          "timezone=UTC",
          "log_timezone=UTC",
          // An import whose process was killed must not hold its lock until its statement ends.
          "client_connection_check_interval=1s");

  /**
   * Failures that pass: the port was taken after it was chosen, a process of the last server still
   * ends, or a server starts that a killed Remit had requested.
   */
  private static final List<String> PASSING_FAILURES =
      List.of(
          "could not bind",
          "pre-existing shared memory block",
          "lock file \"postmaster.pid\" already exists");

  private final Path folder;
  private final Path log;
  private final PostgresPrograms programs;
  private final Consumer<String> says;

  /**
   * @param folder absolute
   * @param log the server appends to it
   */
  Cluster(Path folder, Path log, PostgresPrograms programs, Consumer<String> says) {
    this.folder = folder;
    this.log = log;
    this.programs = programs;
    this.says = says;
  }

  /** Creates the folder unless it exists; an incomplete one of an earlier try is deleted. */
  void create() throws IOException {
    if (Files.exists(folder)) {
      refuseOtherVersion();
      return;
    }
    says.accept("Creating the database in " + folder);
    Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
    Path password = folder.resolveSibling(PASSWORD_FILE + ".new");
    FileTree.delete(unfinished);
    Files.deleteIfExists(password);
    write(password, randomPassword());
    programs.run(
        "PostgreSQL to create its files",
        TO_CREATE,
        "initdb",
        "--pgdata=" + unfinished,
        "--username=" + USER,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // The order of texts must not depend on the libraries of the system.
        "--no-locale",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8");
    Files.move(password, unfinished.resolve(PASSWORD_FILE));
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseOtherVersion() throws IOException {
    Path file = folder.resolve("PG_VERSION");
    String found = Files.exists(file) ? Files.readString(file).strip() : "something else";
    String wanted = PostgresPrograms.VERSION.substring(0, PostgresPrograms.VERSION.indexOf('.'));
    if (!found.equals(wanted)) {
      throw new CannotRunException(
          "%s was written by PostgreSQL %s, and this Remit brings %s. Move the folder away to start afresh, or run the Remit that wrote it."
              .formatted(folder, found, wanted));
    }
  }

  /**
   * The running server, once it is ready; empty where there is none. Waits for one that is starting
   * or stopping.
   */
  Optional<DatabaseAddress> findRunning() throws IOException {
    var waiting =
        new TimedWait("the running PostgreSQL in %s to be ready".formatted(folder), TO_START, says);
    Optional<Postmaster> running = running();
    while (running.isPresent() && !running.get().ready()) {
      waiting.pause();
      running = running();
    }
    return running.isPresent() ? Optional.of(address(running.get())) : Optional.empty();
  }

  private Optional<Postmaster> running() throws IOException {
    return Postmaster.find(folder).filter(found -> found.runs(folder));
  }

  /** Starts a server, or returns one that another process starts at the same moment. */
  DatabaseAddress start() throws IOException {
    var waiting = new TimedWait("what the last PostgreSQL left behind to end", TO_STOP, says);
    while (true) {
      Optional<DatabaseAddress> other = findRunning();
      if (other.isPresent()) {
        return other.get();
      }
      deleteStalePidFile();
      try {
        return tryToStart();
      } catch (CannotRunException e) {
        if (PASSING_FAILURES.stream().noneMatch(e.getMessage()::contains)) {
          throw e;
        }
        waiting.pause();
      }
    }
  }

  /** PostgreSQL does not start on an empty file, or one with the id of any running process. */
  private void deleteStalePidFile() throws IOException {
    Optional<Postmaster> stale = Postmaster.find(folder);
    if (stale.isEmpty() || ProcessHandle.of(stale.get().pid()).isPresent()) {
      Files.deleteIfExists(folder.resolve("postmaster.pid"));
    }
  }

  private DatabaseAddress tryToStart() throws IOException {
    long logged = Files.exists(log) ? Files.size(log) : 0;
    try {
      programs.run(
          "PostgreSQL to start (after a crash it repairs its files first; see %s)".formatted(log),
          TO_START,
          "pg_ctl",
          "start",
          "--pgdata=" + folder,
          "--log=" + log,
          "--wait",
          "--timeout=" + TO_START.toSeconds(),
          "--options=" + options());
      return address(running().orElseThrow(() -> new CannotRunException("It ended at once.")));
    } catch (CannotRunException e) {
      throw new CannotRunException(
          "PostgreSQL did not start. %s%nFrom %s:%n%s"
              .formatted(e.getMessage(), log, logSince(logged)),
          e);
    }
  }

  /** Stops the server, if one runs, and closes its connections. */
  void stop() throws IOException {
    if (running().isEmpty()) {
      return;
    }
    programs.run(
        "PostgreSQL to stop",
        TO_STOP,
        "pg_ctl",
        "stop",
        "--pgdata=" + folder,
        "--mode=fast",
        "--wait",
        "--timeout=" + TO_STOP.toSeconds());
  }

  private static String options() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    return "-p " + port + " -c " + String.join(" -c ", SERVER_SETTINGS);
  }

  private String logSince(long start) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    try (var reader = Files.newInputStream(log)) {
      reader.skipNBytes(start);
      return new String(reader.readNBytes(LOG_SHOWN), UTF_8).strip();
    }
  }

  private DatabaseAddress address(Postmaster server) throws IOException {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port()),
        USER,
        Files.readString(folder.resolve(PASSWORD_FILE)));
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static void write(Path file, String password) throws IOException {
    var onlyTheOwner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel =
        Files.newByteChannel(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyTheOwner)) {
      channel.write(US_ASCII.encode(password));
    }
  }
}
