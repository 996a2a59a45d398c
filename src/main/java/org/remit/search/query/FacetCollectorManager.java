package org.remit.search.query;

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
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.index.StaticRank;

/** Counts the matches of each kind. */
final class FacetCollectorManager
    implements CollectorManager<FacetCollectorManager.Counter, Map<SearchKind, Long>> {
  @Override
  public Counter newCollector() {
    return new Counter();
  }

  @Override
  public Map<SearchKind, Long> reduce(Collection<Counter> counters) {
    var facets = new EnumMap<SearchKind, Long>(SearchKind.class);
    for (Counter counter : counters) {
      for (int i = 0; i < StaticRank.KINDS.size(); i++) {
        facets.merge(StaticRank.KINDS.get(i), counter.counts[i], Long::sum);
      }
    }
    facets.values().removeIf(count -> count == 0);
    return facets;
  }

  static final class Counter extends SimpleCollector {
    private final long[] counts = new long[StaticRank.KINDS.size()];
    private @Nullable NumericDocValues ranks;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      ranks = DocValues.getNumeric(leaf.reader(), Fields.RANK);
    }

    @Override
    public void collect(int document) throws IOException {
      if (ranks != null && ranks.advanceExact(document)) {
        counts[StaticRank.kindNumber(ranks.longValue())]++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
