package org.remit.search.index;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.remit.lock.FolderLocks;

/**
 * The index of one release, open for questions from any number of threads. Close it when done; the
 * files stay open until the last one that shares them is closed.
 */
public final class SearchIndex implements AutoCloseable {
  private final OpenIndex index;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SearchIndex(OpenIndex index) {
    this.index = index;
  }

  /**
   * Opens an index and checks every byte of it.
   *
   * @param using is let go when the last one that shares the index is closed, or at once when it
   *     cannot be opened
   */
  static SearchIndex open(IndexFolder folder, FolderLocks.Held using) throws IOException {
    return new SearchIndex(OpenIndex.open(folder, using));
  }

  public int release() {
    return index.release();
  }

  /** How many things can be found. */
  public int size() {
    return index.marks().count();
  }

  /**
   * The same index for somebody else, who closes it too; empty when this one is closed already. A
   * request that asks more than once shares the index first, so that a new release cannot take it
   * away in the middle.
   */
  public Optional<SearchIndex> share() {
    return !closed.get() && index.tryIncRef()
        ? Optional.of(new SearchIndex(index))
        : Optional.empty();
  }

  /** What a question is answered from; it stays open until the answer is there. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(OpenIndex index) throws IOException;
  }

  /** Reads the index, which cannot be closed meanwhile. */
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
