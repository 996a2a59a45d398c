package org.remit.search.query;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.remit.search.index.SearchIndex;
import org.remit.search.index.SearchKind;

/**
 * Searches the index of one release. Safe for use by many threads.
 *
 * @param index stays the caller's to close
 */
public record Searcher(SearchIndex index) {
  /**
   * Finds what matches all words of the query in any of its forms, or the most of them where
   * nothing matches all. Equal requests have equal results in the same order.
   *
   * @throws BadQueryException when the query is empty or too long
   */
  public Hits search(SearchRequest request) throws IOException {
    return index.read(open -> new Search(open, request).run());
  }

  /**
   * Things of these kinds (empty for all) a name, acronym or code of which starts as typed: first
   * those with exactly this acronym or code, then those whose whole name starts so, then those with
   * a word that starts so. Each is returned once; an empty prefix has no suggestions.
   *
   * @param first how many at most, at least 0
   * @throws BadQueryException when the prefix is too long
   */
  public List<Suggestion> suggest(String prefix, Set<SearchKind> kinds, int first)
      throws IOException {
    return index.read(open -> new Suggester(open, prefix, kinds, first).run());
  }
}
