package org.remit.search.index;

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
 * Locks between processes, and between threads of this one, on numbered places of a file called
 * {@code locks}. The system lets go of a killed process's locks.
 *
 * <p>There is one of these for a folder in the whole process, because closing any channel of a file
 * lets go of all locks that the process has on it.
 */
final class FolderLocks {
  private static final Map<Path, FolderLocks> ALL = new ConcurrentHashMap<>();
  private static final long PAUSE_MILLIS = 20;

  private final Path file;
  private final Map<Long, Place> places = new HashMap<>();
  private @Nullable FileChannel channel;

  private FolderLocks(Path file) {
    this.file = file;
  }

  /** The locks of a folder that exists. */
  static FolderLocks of(Path folder) throws IOException {
    Path file = folder.toRealPath().resolve("locks");
    return ALL.computeIfAbsent(file, FolderLocks::new);
  }

  /** A place that is held; closing it lets go. */
  final class Held implements AutoCloseable {
    private final long number;

    private Held(long number) {
      this.number = number;
    }

    @Override
    public void close() throws IOException {
      release(number);
    }
  }

  private static final class Place {
    private final FileLock lock;
    private int holders = 1;

    Place(FileLock lock) {
      this.lock = lock;
    }
  }

  /** Waits until nobody else holds the place. */
  Held hold(long number) throws IOException {
    return await(number, false);
  }

  /** Waits until nobody holds the place alone. */
  Held share(long number) throws IOException {
    return await(number, true);
  }

  /** Empty when somebody holds or shares the place. */
  Optional<Held> tryHold(long number) throws IOException {
    return tryPlace(number, false);
  }

  private Held await(long number, boolean shared) throws IOException {
    // Asking again and again, because an interrupt in a blocking lock would close the channel and
    // with it let go of every other lock.
    while (true) {
      Optional<Held> held = tryPlace(number, shared);
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
      throw new InterruptedIOException("interrupted while another process builds the index");
    }
  }

  private synchronized Optional<Held> tryPlace(long number, boolean shared) throws IOException {
    Place place = places.get(number);
    if (place != null) {
      if (!shared || !place.lock.isShared()) {
        return Optional.empty();
      }
      place.holders++;
      return Optional.of(new Held(number));
    }
    Optional<FileLock> lock = tryLock(number, shared);
    lock.ifPresent(taken -> places.put(number, new Place(taken)));
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
    Place place = places.get(number);
    if (place == null || --place.holders > 0) {
      return;
    }
    places.remove(number);
    place.lock.release();
    closeIfIdle();
  }

  private void closeIfIdle() throws IOException {
    if (places.isEmpty() && channel != null) {
      channel.close();
      channel = null;
    }
  }
}
