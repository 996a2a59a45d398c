package org.remit.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;

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
    return index.marks().release();
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

  /**
   * Finds what matches all words of the query in any of its forms, or the most of them where
   * nothing matches all. The same question has the same answer in the same order.
   *
   * @throws BadQueryException when the query is empty or too long, or the cursor is not of this
   *     release and question
   */
  public Hits search(SearchRequest request) throws IOException {
    use();
    try {
      return new Search(index, request).run();
    } finally {
      index.decRef();
    }
  }

  /**
   * Things of these kinds (empty for all) a name, acronym or code of which starts as typed: first
   * those with this very acronym or code, then those whose whole name starts so, then those with a
   * word that starts so. Each comes once; an empty prefix has no suggestions.
   *
   * @param first how many at most, at least 0
   * @throws BadQueryException when the prefix is too long
   */
  public List<Suggestion> suggest(String prefix, Set<SearchKind> kinds, int first)
      throws IOException {
    use();
    try {
      return new Suggester(index, prefix, kinds, first).run();
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
