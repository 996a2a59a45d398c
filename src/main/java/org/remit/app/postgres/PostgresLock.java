package org.remit.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.app.CannotRunException;
import org.remit.lock.FolderLocks;

/**
 * The locks of processes that share a data folder: one may start or stop its PostgreSQL at a time
 * ({@link #enter}), any number may use it ({@link #use}).
 */
final class PostgresLock implements AutoCloseable {
  private static final long GATE = 0;
  private static final long USERS = 1;

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FolderLocks locks;
  private FolderLocks.@Nullable Held gate;
  private FolderLocks.@Nullable Held user;

  private PostgresLock(Path folder, FolderLocks locks) {
    this.folder = folder;
    this.locks = locks;
  }

  /**
   * @param folder exists
   * @throws IllegalStateException when this process has it already
   */
  static PostgresLock of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    FolderLocks locks = FolderLocks.of(real, "postgres.lock");
    if (!OPEN.add(real)) {
      throw new IllegalStateException("this process has opened %s already".formatted(real));
    }
    return new PostgresLock(real, locks);
  }

  /**
   * Waits until no other process is starting or stopping the server.
   *
   * @throws CannotRunException after three minutes
   */
  void enter(Consumer<String> says) throws IOException {
    var waiting =
        new TimedWait("another Remit to start or stop PostgreSQL in " + folder, LIMIT, says);
    Optional<FolderLocks.Held> held = locks.tryHold(GATE);
    while (held.isEmpty()) {
      waiting.pause();
      held = locks.tryHold(GATE);
    }
    gate = held.get();
  }

  void leave() throws IOException {
    if (gate != null) {
      gate.close();
      gate = null;
    }
  }

  /** Adds this process to the users. Call it between enter and leave. */
  void use() throws IOException {
    user = locks.share(USERS);
  }

  /** Removes this process from the users. */
  void stopUsing() throws IOException {
    if (user != null) {
      user.close();
      user = null;
    }
  }

  /** Whether there are no users. Call it between enter and leave. */
  boolean unused() throws IOException {
    Optional<FolderLocks.Held> all = locks.tryHold(USERS);
    if (all.isPresent()) {
      all.get().close();
    }
    return all.isPresent();
  }

  @Override
  public void close() throws IOException {
    try {
      leave();
      stopUsing();
    } finally {
      OPEN.remove(folder);
    }
  }
}
