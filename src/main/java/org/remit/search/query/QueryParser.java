package org.remit.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;
import org.remit.search.index.Analysis;
import org.remit.search.index.SharedReader;
import org.remit.search.query.QueryClause.Alternative;
import org.remit.search.query.QueryClause.Word;

/** Parses a query into clauses, with the synonyms of one index. */
final class QueryParser {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "TO");

  private final SharedReader index;

  QueryParser(SharedReader index) {
    this.index = index;
  }

  /** The clauses, without duplicates. */
  List<QueryClause> read(QueryText query) throws IOException {
    var clauses = new LinkedHashSet<QueryClause>();
    for (QueryText.Part part : query.parts()) {
      clauses.addAll(part.quoted() ? quoted(part.text()) : new Unquoted(part.text()).clauses());
    }
    return List.copyOf(clauses);
  }

  private static List<QueryClause> quoted(String text) throws IOException {
    List<Word> words = new ArrayList<>();
    Map<Integer, Typed> typed = typed(text);
    try (TokenStream stems = Analysis.STEMS.tokenStream("", text)) {
      stems.reset();
      while (stems.incrementToken()) {
        words.add(word(stems, typed));
      }
      stems.end();
    }
    return words.isEmpty()
        ? List.of()
        : List.of(new QueryClause(List.of(new Alternative(words, true))));
  }

  private static Word word(TokenStream stems, Map<Integer, Typed> typed) {
    String stem = stems.addAttribute(CharTermAttribute.class).toString();
    int start = stems.addAttribute(OffsetAttribute.class).startOffset();
    Typed word = isSynonym(stems) ? null : typed.get(start);
    return word == null ? new Word(stem, stem, false) : new Word(stem, word.plain(), word.stop());
  }

  private static boolean isSynonym(TokenStream stems) {
    return stems.addAttribute(TypeAttribute.class).type().equals(SynonymGraphFilter.TYPE_SYNONYM);
  }

  /**
   * A word as it was typed.
   *
   * @param stop whether it is a stop word
   */
  private record Typed(String plain, boolean stop) {}

  /** Whether it is in capitals, as IT; operators of other search engines are not names. */
  private static boolean isName(String word) {
    return word.length() > 1
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !OPERATORS.contains(word);
  }

  /** The words by their start offsets. */
  private static Map<Integer, Typed> typed(String text) throws IOException {
    var typed = new HashMap<Integer, Typed>();
    try (TokenStream words = Analysis.PLAIN.tokenStream("", text)) {
      var term = words.addAttribute(CharTermAttribute.class);
      var offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        String raw = text.substring(offset.startOffset(), offset.endOffset());
        boolean stop = !isName(raw) && EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(term);
        typed.put(offset.startOffset(), new Typed(term.toString(), stop));
      }
      words.end();
    }
    return typed;
  }

  /** A part without quotes. */
  private final class Unquoted {
    private final String text;
    private final Map<Integer, Typed> typed;

    Unquoted(String text) throws IOException {
      this.text = text;
      typed = typed(text);
    }

    List<QueryClause> clauses() throws IOException {
      if (typed.isEmpty()) {
        return List.of();
      }
      GraphTokenStreamFiniteStrings graph;
      try (TokenStream stems = index.expand(Analysis.STEMS.tokenStream("", text))) {
        graph = new GraphTokenStreamFiniteStrings(stems);
      }
      var clauses = new ArrayList<QueryClause>();
      int start = 0;
      for (int end : graph.articulationPoints()) {
        clauses.add(clause(graph, start, end));
        start = end;
      }
      clauses.add(clause(graph, start, -1));
      return clauses;
    }

    private QueryClause clause(GraphTokenStreamFiniteStrings graph, int start, int end)
        throws IOException {
      var alternatives = new ArrayList<Alternative>();
      Iterator<TokenStream> paths = graph.getFiniteStrings(start, end);
      while (paths.hasNext()) {
        alternatives.add(alternative(paths.next()));
      }
      alternatives.sort(Comparator.comparing(Alternative::phrase));
      return new QueryClause(alternatives);
    }

    private Alternative alternative(TokenStream path) throws IOException {
      var words = new ArrayList<Word>();
      boolean synonym = false;
      path.reset();
      while (path.incrementToken()) {
        synonym |= isSynonym(path);
        words.add(word(path, typed));
      }
      path.end();
      return new Alternative(words, synonym);
    }
  }
}
