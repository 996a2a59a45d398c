package org.remit.search.index;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.remit.lock.FolderLocks;

/**
 * The index of one release, open for reading by any number of threads. Close it when done; the
 * files stay open until the last handle that shares them is closed.
 */
public final class SearchIndex implements AutoCloseable {
  private final SharedReader index;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SearchIndex(SharedReader index) {
    this.index = index;
  }

  /**
   * Opens an index and checks every byte of it.
   *
   * @param using is released when the last handle is closed, or at once when the index cannot be
   *     opened
   */
  static SearchIndex open(IndexFolder folder, FolderLocks.Held using) throws IOException {
    return new SearchIndex(SharedReader.open(folder, using));
  }

  public int release() {
    return index.release();
  }

  /** How many things can be found. */
  public int size() {
    return index.data().count();
  }

  /**
   * Another handle of the same index, which has to be closed too; empty when this one is closed. A
   * request that reads more than once takes one first, so that a new release cannot close the index
   * between two reads.
   */
  public Optional<SearchIndex> share() {
    return !closed.get() && index.tryIncRef()
        ? Optional.of(new SearchIndex(index))
        : Optional.empty();
  }

  /** One use of the index, which stays open until it returns. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(SharedReader index) throws IOException;
  }

  /** Runs this on the open index. */
  public <T> T read(Reading<T> reading) throws IOException {
    use();
    try {
      return reading.read(index);
    } finally {
      index.decRef();
    }
  }

  private void use() {
    if (closed.get() || !index.tryIncRef()) {
      throw new AlreadyClosedException("the index of release " + release() + " is closed");
    }
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      index.decRef();
    }
  }
}
