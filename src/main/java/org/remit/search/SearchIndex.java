package org.remit.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The index of one release, open for questions from any number of threads. Close it when done; the
 * files stay open until the last one that shares them is closed.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class SearchIndex implements AutoCloseable {
  SearchIndex() {}

  public int release() {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /** How many things can be found. */
  public int size() {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /**
   * The same index for somebody else, who closes it too; empty when this one is closed already. A
   * request that asks more than once shares the index first, so that a new release cannot take it
   * away in the middle.
   */
  public Optional<SearchIndex> share() {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /**
   * Finds what matches all words of the query in any of its forms, or the most of them where
   * nothing matches all. The same question has the same answer in the same order.
   *
   * @throws BadQueryException when the query is empty or too long, or the cursor is not of this
   *     release
   */
  public Hits search(SearchRequest request) throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  /**
   * Things of these kinds (empty for all) a name, acronym or code of which starts as typed: first
   * those with this very acronym or code, then those whose whole name starts so, then those with a
   * word that starts so. Each comes once; an empty prefix has no suggestions.
   *
   * @param first how many at most
   * @throws BadQueryException when the prefix is too long
   */
  public List<Suggestion> suggest(String prefix, Set<SearchKind> kinds, int first)
      throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException("arrives with the next delivery");
  }
}
