package org.remit.search.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.remit.search.index.SearchKind;

/**
 * The result of a {@link SearchRequest}.
 *
 * @param hits best first
 * @param total how many things of the kinds wanted match, exactly
 * @param facets how many of every kind match, whatever kinds were wanted; in the order of {@link
 *     SearchKind}, kinds without a match left out
 * @param hasMore whether there are hits after the last of these
 */
public record Hits(List<Hit> hits, long total, Map<SearchKind, Long> facets, boolean hasMore) {
  public Hits {
    hits = List.copyOf(hits);
    var inOrder = new EnumMap<SearchKind, Long>(SearchKind.class);
    inOrder.putAll(facets);
    facets = Collections.unmodifiableMap(inOrder);
  }
}
