package org.remit.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.remit.search.index.Analysis;
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.index.SharedReader;
import org.remit.search.index.StaticRank;
import org.remit.search.index.StoredDocument;

/** Finds the suggestions for one prefix. */
final class Suggester {
  private final SharedReader index;
  private final QueryText typed;
  private final String prefix;

  /** With the form of an unfinished last word that {@link Analysis#foldStart} adds. */
  private final List<String> prefixes;

  private final Set<SearchKind> kinds;
  private final int first;
  private final List<Suggestion> suggestions = new ArrayList<>();
  private final Set<Integer> suggested = new LinkedHashSet<>();

  Suggester(SharedReader index, String prefix, Set<SearchKind> kinds, int first) {
    if (first < 0) {
      throw new IllegalArgumentException("first is %d, wanted 0 or more".formatted(first));
    }
    this.index = index;
    typed = QueryText.allowingEmpty(prefix);
    this.prefix = typed.folded();
    this.prefixes = Analysis.foldStart(prefix);
    this.kinds = Set.copyOf(kinds);
    this.first = first;
  }

  List<Suggestion> run() throws IOException {
    if (prefix.isEmpty() || first == 0) {
      return List.of();
    }
    for (Query step : List.of(exactly(), any(this::wholeName), any(this::words))) {
      if (suggestions.size() < first) {
        add(step);
      }
    }
    return List.copyOf(suggestions);
  }

  private Query exactly() {
    return anyOf(
        new TermQuery(new Term(Fields.ACRONYM, typed.stems())),
        new TermQuery(new Term(Fields.CODE, prefix)));
  }

  private Query any(Function<String, Query> ofPrefix) {
    return anyOf(prefixes.stream().map(ofPrefix).toArray(Query[]::new));
  }

  private Query wholeName(String prefix) {
    if (prefix.length() <= Analysis.SHORT_PREFIX) {
      return new TermQuery(new Term(Fields.WHOLE_START, prefix));
    }
    return anyOf(
        new PrefixQuery(new Term(Fields.NAME_WHOLE, prefix)),
        new PrefixQuery(new Term(Fields.OTHER_WHOLE, prefix)),
        new PrefixQuery(new Term(Fields.CODE, prefix)));
  }

  /** All words but the last must match whole words. */
  private Query words(String prefix) {
    var query = new BooleanQuery.Builder();
    String[] words = prefix.split(" ");
    for (String word : Arrays.asList(words).subList(0, words.length - 1)) {
      query.add(new TermQuery(new Term(Fields.WORD, word)), Occur.FILTER);
    }
    return query.add(wordStart(words[words.length - 1]), Occur.FILTER).build();
  }

  private static Query wordStart(String start) {
    return start.length() <= Analysis.SHORT_PREFIX
        ? new TermQuery(new Term(Fields.WORD_START, start))
        : new PrefixQuery(new Term(Fields.WORD, start));
  }

  private static Query anyOf(Query... queries) {
    var any = new BooleanQuery.Builder();
    Arrays.asList(queries).forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private void add(Query step) throws IOException {
    var query = new BooleanQuery.Builder().add(step, Occur.FILTER);
    if (!kinds.isEmpty()) {
      query.add(QueryBuilder.kinds(kinds), Occur.FILTER);
    }
    // The index is sorted so, and the search ends as soon as enough are found.
    var best = new TopFieldCollectorManager(Fields.BY_RANK, first, null, first);
    for (ScoreDoc found : index.searcher().search(query.build(), best).scoreDocs) {
      if (suggestions.size() < first && suggested.add(found.doc)) {
        suggestions.add(suggestion((FieldDoc) found));
      }
    }
  }

  private Suggestion suggestion(FieldDoc found) throws IOException {
    SearchKind kind = StaticRank.kind((Long) found.fields[0]);
    String id = ((BytesRef) found.fields[1]).utf8ToString();
    StoredDocument thing = StoredDocument.read(index.searcher().storedFields(), found.doc);
    return new Suggestion(kind, id, thing.titleOr(id), matched(thing, id));
  }

  /** The name or code that the user may be typing: an equal one, or else one that starts so. */
  private String matched(StoredDocument thing, String id) {
    List<String> names = thing.namesAndCodes();
    return names.stream()
        .filter(name -> Analysis.fold(name).equals(prefix))
        .findFirst()
        .or(() -> names.stream().filter(this::startsSo).findFirst())
        .or(() -> names.stream().filter(this::hasTheWords).findFirst())
        .orElseGet(() -> thing.titleOr(id));
  }

  private boolean startsSo(String name) {
    String folded = Analysis.fold(name);
    return prefixes.stream().anyMatch(folded::startsWith);
  }

  private boolean hasTheWords(String name) {
    List<String> words = List.of(Analysis.fold(name).split(" "));
    return prefixes.stream().anyMatch(prefix -> hasTheWords(words, prefix));
  }

  private static boolean hasTheWords(List<String> words, String prefix) {
    List<String> begun = List.of(prefix.split(" "));
    return words.containsAll(begun.subList(0, begun.size() - 1))
        && words.stream().anyMatch(word -> word.startsWith(begun.getLast()));
  }
}
