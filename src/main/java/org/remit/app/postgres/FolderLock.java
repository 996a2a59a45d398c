package org.remit.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.app.CannotRunException;

/**
 * The locks of processes that share a data folder: one may start or stop its PostgreSQL at a time
 * ({@link #enter}), any number may use it ({@link #use}). The operating system releases a lock when
 * its process ends in any way.
 */
final class FolderLock implements AutoCloseable {
  private static final long GATE = 0;
  private static final long USERS = 1;

  private static final Duration LIMIT = Duration.ofMinutes(3);

  /** File locks belong to a process: closing a second one of the same process would release it. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private @Nullable FileLock gate;
  private @Nullable FileLock user;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * @param folder exists
   * @throws IllegalStateException when this process has it already
   */
  static FolderLock of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw new IllegalStateException("this process has opened %s already".formatted(real));
    }
    try {
      var channel =
          FileChannel.open(
              real.resolve("postgres.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      return new FolderLock(real, channel);
    } catch (IOException e) {
      HELD.remove(real);
      throw e;
    }
  }

  /**
   * Waits until no other process is starting or stopping the server.
   *
   * @throws CannotRunException after three minutes
   */
  void enter(Consumer<String> says) throws IOException {
    var waiting =
        new TimedWait("another Remit to start or stop PostgreSQL in " + folder, LIMIT, says);
    gate = channel.tryLock(GATE, 1, false);
    while (gate == null) {
      waiting.pause();
      gate = channel.tryLock(GATE, 1, false);
    }
  }

  void leave() throws IOException {
    if (gate != null) {
      gate.release();
      gate = null;
    }
  }

  /** Adds this process to the users. Call it between enter and leave. */
  void use() throws IOException {
    user = channel.tryLock(USERS, 1, true);
  }

  /** Removes this process from the users. */
  void stopUsing() throws IOException {
    if (user != null) {
      user.release();
      user = null;
    }
  }

  /** Whether there are no users. Call it between enter and leave. */
  boolean unused() throws IOException {
    FileLock all = channel.tryLock(USERS, 1, false);
    if (all == null) {
      return false;
    }
    all.release();
    return true;
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      HELD.remove(folder);
    }
  }
}
