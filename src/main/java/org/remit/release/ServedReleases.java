package org.remit.release;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.remit.search.index.Indexes;
import org.remit.search.index.SearchIndex;
import org.remit.store.Release;
import org.remit.store.bulk.Store;
import org.remit.store.read.Snapshot;

/**
 * The releases as they are served: the newest whose index is ready, and any older one by its
 * number. Safe for use by many threads.
 */
public final class ServedReleases implements AutoCloseable {
  /** How many indexes stay on disk; that of an older release is built again when it is asked. */
  private static final int INDEXES_KEPT = 3;

  private final Store store;
  private final Indexes indexes;
  private final AtomicReference<@Nullable Newest> newest = new AtomicReference<>();

  private record Newest(Release release, SearchIndex index) {}

  public ServedReleases(Store store, Indexes indexes) {
    this.store = store;
    this.indexes = indexes;
  }

  /**
   * Takes up the newest release of the database, once its index is open; until then requests go on
   * to be answered from the one before. Indexes of releases long past are deleted.
   *
   * @return whether another release is served from now on
   */
  public synchronized boolean refresh() throws IOException {
    Newest before = newest.get();
    Optional<Release> found = store.newest();
    if (found.isEmpty() || (before != null && before.release().equals(found.get()))) {
      return false;
    }
    Release release = found.get();
    newest.set(new Newest(release, open(release)));
    if (before != null) {
      before.index().close();
    }
    indexes.deleteAllButNewest(INDEXES_KEPT);
    return true;
  }

  private SearchIndex open(Release release) throws IOException {
    return indexes.open(
        release.number(), build -> new IndexFeed(store.cursors(release)).feed(build));
  }

  /**
   * Builds the index of the newest release again, whether or not it is damaged. Whoever has the old
   * one open goes on with it.
   *
   * @return the release; empty when there is none
   */
  public Optional<Release> rebuildIndex() throws IOException {
    Optional<Release> found = store.newest();
    if (found.isPresent()) {
      Release release = found.get();
      indexes
          .rebuild(release.number(), build -> new IndexFeed(store.cursors(release)).feed(build))
          .close();
    }
    return found;
  }

  /** The newest release that is served; empty before the first import. The caller closes it. */
  public Optional<Served> newest() {
    while (true) {
      Newest served = newest.get();
      if (served == null) {
        return Optional.empty();
      }
      Optional<SearchIndex> index = served.index().share();
      if (index.isPresent()) {
        return Optional.of(new Served(new Snapshot(served.release()), index.get()));
      }
    }
  }

  /** The number of the newest release that is served; empty before the first import. */
  public Optional<Release> newestRelease() {
    return Optional.ofNullable(newest.get()).map(Newest::release);
  }

  /**
   * A release by its number; empty when it has not been made, or is not served yet. The caller
   * closes it.
   */
  public Optional<Served> at(int number) {
    Newest served = newest.get();
    if (served == null || number > served.release().number()) {
      return Optional.empty();
    }
    if (number == served.release().number()) {
      return newest();
    }
    return store
        .find(number)
        .map(release -> new Served(new Snapshot(release), () -> openOlder(release)));
  }

  /** Leaves on disk, of the older ones, no more than are in use. */
  private SearchIndex openOlder(Release release) throws IOException {
    SearchIndex index = open(release);
    indexes.deleteAllButNewest(INDEXES_KEPT);
    return index;
  }

  @Override
  public void close() throws IOException {
    Newest last = newest.getAndSet(null);
    if (last != null) {
      last.index().close();
    }
  }
}
