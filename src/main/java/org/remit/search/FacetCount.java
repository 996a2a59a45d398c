package org.remit.search;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts the matches of every kind. */
final class FacetCount implements CollectorManager<FacetCount.Counter, Map<SearchKind, Long>> {
  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<SearchKind, Long> reduce(Collection<Counter> counters) {
    var facets = new EnumMap<SearchKind, Long>(SearchKind.class);
    for (Counter counter : counters) {
      counter.counts.forEach((kind, count) -> facets.merge(kind, count, Long::sum));
    }
    return facets;
  }

  static final class Counter extends SimpleCollector {
    private final Map<SearchKind, Long> counts = new EnumMap<>(SearchKind.class);
    private @Nullable NumericDocValues ranks;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      ranks = DocValues.getNumeric(leaf.reader(), Fields.RANK);
    }

    @Override
    public void collect(int document) throws IOException {
      if (ranks != null && ranks.advanceExact(document)) {
        counts.merge(Rank.kind(ranks.longValue()), 1L, Long::sum);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
