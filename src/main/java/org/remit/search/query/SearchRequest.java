package org.remit.search.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remit.domain.When;
import org.remit.search.index.SearchKind;

/**
 * A search to execute.
 *
 * @param query as the user typed it; words in double quotes must be adjacent. No other character is
 *     syntax
 * @param kinds the kinds wanted; empty for all
 * @param when only what held at some time in it; null for any time
 * @param first how many hits at most, at least 0
 * @param after the sort values of the last hit of the page before, in the same release and for the
 *     same words, kinds and time; null for the first page
 */
public record SearchRequest(
    String query,
    Set<SearchKind> kinds,
    @Nullable When when,
    int first,
    @Nullable SearchAfter after) {
  public SearchRequest {
    kinds = Set.copyOf(kinds);
    if (first < 0) {
      throw new IllegalArgumentException("first is %d, wanted 0 or more".formatted(first));
    }
  }
}
