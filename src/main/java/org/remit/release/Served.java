package org.remit.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.remit.search.index.SearchIndex;
import org.remit.store.Release;
import org.remit.store.read.Snapshot;

/**
 * One release, for as long as one request needs it: its facts and its index, which never change
 * while it is open. For use by the threads of one request; close it at the end.
 */
public final class Served implements AutoCloseable {
  private final Snapshot snapshot;
  private final IndexOpener opener;
  private @Nullable SearchIndex index;
  private boolean closed;

  /** Opens the index when the first search needs it. */
  @FunctionalInterface
  interface IndexOpener {
    SearchIndex open() throws IOException;
  }

  Served(Snapshot snapshot, SearchIndex index) {
    this(snapshot, () -> index);
    this.index = index;
  }

  Served(Snapshot snapshot, IndexOpener opener) {
    this.snapshot = snapshot;
    this.opener = opener;
  }

  public Release release() {
    return snapshot.release();
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** The index of this release; it is opened, or built where there is none, by the first call. */
  public synchronized SearchIndex index() {
    if (closed) {
      throw new IllegalStateException("the request of this release is over");
    }
    if (index == null) {
      try {
        index = opener.open();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return index;
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (index != null) {
      try {
        index.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
