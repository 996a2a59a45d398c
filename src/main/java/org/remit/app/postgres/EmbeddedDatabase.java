package org.remit.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.remit.app.CannotRunException;
import org.remit.app.DataFolder;

/**
 * The PostgreSQL that is packaged with Remit, on files that stay between runs.
 *
 * <p>All Remit processes on a data folder share one server: the first starts it, the last to close
 * stops it. The next process takes over a server that a killed one left running.
 *
 * <pre>{@code
 * try (var database = EmbeddedDatabase.open(Path.of("data"), System.err::println)) {
 *   new Store(database.address().dataSource());
 * }
 * }</pre>
 *
 * <p>In the data folder: {@code postgres/} its files, {@code postgres-<version>/} its programs,
 * {@code postgres.log} its log, {@code postgres.lock} its users.
 */
public final class EmbeddedDatabase implements Database {
  private final PostgresLock lock;
  private final Cluster cluster;
  private final DatabaseAddress address;
  private final boolean joined;
  private final Consumer<String> says;
  private boolean closed;

  private EmbeddedDatabase(
      PostgresLock lock,
      Cluster cluster,
      DatabaseAddress address,
      boolean joined,
      Consumer<String> says) {
    this.lock = lock;
    this.cluster = cluster;
    this.address = address;
    this.joined = joined;
    this.says = says;
  }

  /**
   * Joins the server of the folder, or starts it; missing files are created.
   *
   * @param says receives messages about what takes long
   * @throws CannotRunException when that is not possible, with the reason
   * @throws IllegalStateException when this process has opened the folder already
   */
  static EmbeddedDatabase open(Path data, Consumer<String> says) throws IOException {
    return open(data, data, says);
  }

  /** The same with the programs in a folder of its own. */
  static EmbeddedDatabase open(Path data, Path programs, Consumer<String> says) throws IOException {
    Path folder = Files.createDirectories(data).toRealPath();
    PostgresLock lock = PostgresLock.of(folder);
    try {
      lock.enter(says);
      try {
        return joinOrStart(folder, programs, lock, says);
      } finally {
        lock.leave();
      }
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedDatabase joinOrStart(
      Path data, Path programs, PostgresLock lock, Consumer<String> says) throws IOException {
    var cluster =
        new Cluster(
            DataFolder.postgres(data),
            DataFolder.postgresLog(data),
            PostgresPrograms.in(programs, says),
            says);
    Optional<DatabaseAddress> running = cluster.findRunning();
    if (running.isEmpty()) {
      if (!lock.unused()) {
        throw new CannotRunException(
            "%s is in use by another Remit whose PostgreSQL cannot be seen from here: it has failed, or runs in another container or machine. Stop that Remit first, or choose another folder with --data."
                .formatted(data));
      }
      cluster.create();
    }
    DatabaseAddress address = running.isPresent() ? running.get() : cluster.start();
    lock.use();
    return new EmbeddedDatabase(lock, cluster, address, running.isPresent(), says);
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  /** Whether the server was running before. */
  boolean joined() {
    return joined;
  }

  /** Stops the server unless another process uses it. Closing again does nothing. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      lock.enter(says);
      lock.stopUsing();
      if (lock.unused()) {
        cluster.stop();
      }
    }
  }
}
