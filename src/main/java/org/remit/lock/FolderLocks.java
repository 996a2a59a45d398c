package org.remit.lock;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Locks between processes, and between threads of this one, on numbered bytes of a file. The
 * operating system releases the locks of a process that ends, in whatever way.
 *
 * <p>There is one instance for a file in the whole process, because closing any channel of a file
 * releases all locks that the process has on it.
 */
public final class FolderLocks {
  private static final Map<Path, FolderLocks> ALL = new ConcurrentHashMap<>();
  private static final long PAUSE_MILLIS = 20;

  private final Path file;
  private final Map<Long, Locked> locked = new HashMap<>();
  private @Nullable FileChannel channel;

  private FolderLocks(Path file) {
    this.file = file;
  }

  /**
   * The locks of a folder.
   *
   * @param folder exists
   * @param name of the file in it, which is created when it is missing
   */
  public static FolderLocks of(Path folder, String name) throws IOException {
    return ALL.computeIfAbsent(folder.toRealPath().resolve(name), FolderLocks::new);
  }

  /** A lock that is held; closing it releases it. */
  public final class Held implements AutoCloseable {
    private final long number;

    private Held(long number) {
      this.number = number;
    }

    @Override
    public void close() throws IOException {
      release(number);
    }
  }

  private static final class Locked {
    private final FileLock lock;
    private int holders = 1;

    Locked(FileLock lock) {
      this.lock = lock;
    }
  }

  /** Waits for an exclusive lock. */
  public Held hold(long number) throws IOException {
    return await(number, false);
  }

  /** Waits for a shared lock, of which any number may be held at once. */
  public Held share(long number) throws IOException {
    return await(number, true);
  }

  /** An exclusive lock; empty when the number is locked, exclusively or not. */
  public Optional<Held> tryHold(long number) throws IOException {
    return tryLocked(number, false);
  }

  private Held await(long number, boolean shared) throws IOException {
    // Asking again and again, because an interrupt in a blocking lock would close the channel and
    // with it let go of every other lock.
    while (true) {
      Optional<Held> held = tryLocked(number, shared);
      if (held.isPresent()) {
        return held.get();
      }
      pause();
    }
  }

  private static void pause() throws InterruptedIOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for a lock");
    }
  }

  private synchronized Optional<Held> tryLocked(long number, boolean shared) throws IOException {
    Locked known = locked.get(number);
    if (known != null) {
      if (!shared || !known.lock.isShared()) {
        return Optional.empty();
      }
      known.holders++;
      return Optional.of(new Held(number));
    }
    Optional<FileLock> lock = tryLock(number, shared);
    lock.ifPresent(taken -> locked.put(number, new Locked(taken)));
    closeIfIdle();
    return lock.map(taken -> new Held(number));
  }

  private Optional<FileLock> tryLock(long number, boolean shared) throws IOException {
    if (channel == null) {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
    try {
      return Optional.ofNullable(channel.tryLock(number, 1, shared));
    } catch (OverlappingFileLockException heldByAnotherClassLoader) {
      return Optional.empty();
    }
  }

  private synchronized void release(long number) throws IOException {
    Locked known = locked.get(number);
    if (known == null || --known.holders > 0) {
      return;
    }
    locked.remove(number);
    known.lock.release();
    closeIfIdle();
  }

  private void closeIfIdle() throws IOException {
    if (locked.isEmpty() && channel != null) {
      channel.close();
      channel = null;
    }
  }
}
