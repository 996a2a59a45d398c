package org.remit.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.remit.domain.When;
import org.remit.search.index.EpochDay;
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.index.SharedReader;

/** Executes one request. */
final class Search {
  private static final Sort BEST_FIRST =
      new Sort(SortField.FIELD_SCORE, Fields.BY_RANK.getSort()[0], Fields.BY_RANK.getSort()[1]);

  private final SharedReader index;
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final QueryText text;
  private final @Nullable FieldDoc after;

  Search(SharedReader index, SearchRequest request) {
    this.index = index;
    this.request = request;
    searcher = index.searcher();
    text = QueryText.of(request.query());
    after = request.after() == null ? null : request.after().fieldDoc();
  }

  Hits run() throws IOException {
    try {
      return answer(new QueryBuilder(text, new QueryParser(index).read(text)));
    } catch (IndexSearcher.TooManyClauses e) {
      throw QueryText.tooLong("acronyms that stand for more names than");
    }
  }

  private Hits answer(QueryBuilder query) throws IOException {
    int atLeast = query.clauses();
    Map<SearchKind, Long> facets = count(query, atLeast);
    while (facets.isEmpty() && atLeast > 1) {
      atLeast = atLeast * 2 / 3;
      facets = count(query, atLeast);
    }
    long total =
        facets.entrySet().stream()
            .filter(facet -> wanted(facet.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    List<FieldDoc> matches = total == 0 ? List.of() : best(query, atLeast);
    List<FieldDoc> page = matches.subList(0, Math.min(request.first(), matches.size()));
    return new Hits(hits(query, page), total, facets, matches.size() > page.size());
  }

  private boolean wanted(SearchKind kind) {
    return request.kinds().isEmpty() || request.kinds().contains(kind);
  }

  private Map<SearchKind, Long> count(QueryBuilder query, int atLeast) throws IOException {
    return searcher.search(
        filtered(query.matching(atLeast), Set.of()), new FacetCollectorManager());
  }

  /** The hits of the page and one more, where there is one. */
  private List<FieldDoc> best(QueryBuilder query, int atLeast) throws IOException {
    // Counting every hit gives the same scores on every page, which paging depends on.
    var best =
        new TopFieldCollectorManager(BEST_FIRST, request.first() + 1, after, Integer.MAX_VALUE);
    ScoreDoc[] found =
        searcher.search(filtered(query.scored(atLeast), request.kinds()), best).scoreDocs;
    return Arrays.stream(found).map(FieldDoc.class::cast).toList();
  }

  private Query filtered(Query query, Set<SearchKind> kinds) {
    var filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
    When when = request.when();
    if (when != null) {
      int[] first = {EpochDay.of(when.first())};
      int[] last = {EpochDay.of(when.last())};
      filtered.add(IntRange.newIntersectsQuery(Fields.HELD, first, last), Occur.FILTER);
    }
    if (!kinds.isEmpty()) {
      filtered.add(QueryBuilder.kinds(kinds), Occur.FILTER);
    }
    return filtered.build();
  }

  private List<Hit> hits(QueryBuilder query, List<FieldDoc> page) throws IOException {
    var evidence = new MatchHighlighter(searcher, text, query);
    var hits = new ArrayList<Hit>();
    for (FieldDoc match : page) {
      hits.add(evidence.hit(match.doc, SearchAfter.of(match)));
    }
    return hits;
  }
}
