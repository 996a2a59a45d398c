package org.remit.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.remit.search.index.Analysis;
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.index.StaticRank;
import org.remit.search.index.StoredDocument;
import org.remit.search.query.Highlight.Mark;
import org.remit.search.query.StoredText.Matched;

/** Explains why a document matched, and marks the words that did. */
final class MatchHighlighter {
  private final IndexSearcher searcher;
  private final Weight matching;
  private final QueryText text;
  private final Set<String> plainWords;

  MatchHighlighter(IndexSearcher searcher, QueryText text, QueryBuilder query) throws IOException {
    this.searcher = searcher;
    this.text = text;
    plainWords =
        Stream.concat(Arrays.stream(text.folded().split(" ")), query.plainWords())
            .collect(Collectors.toSet());
    matching =
        searcher.createWeight(searcher.rewrite(query.unscored()), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Hit hit(int document, SearchAfter match) throws IOException {
    SearchKind kind = StaticRank.kind(match.rank());
    List<StoredText> texts =
        StoredText.all(StoredDocument.read(searcher.storedFields(), document), kind);
    List<Matched> matched = matched(document, texts);
    if (matched.isEmpty()) {
      matched = matchedByPlainWord(texts);
    }
    Matched best =
        matched.stream()
            .max(byRelevance())
            .orElseThrow(
                () -> new IllegalStateException(match.id() + " matches, and no field of it does"));
    return new Hit(
        kind, match.id(), match.score(), best.why(), highlights(matched, best), match.rank());
  }

  /** Ties are broken by the order of the fields. */
  private Comparator<Matched> byRelevance() {
    return Comparator.<Matched>comparingInt(match -> match.whole(text) ? 1 : 0)
        .thenComparingLong(Matched::differentMatches)
        .thenComparingInt(match -> -fieldOrder(match));
  }

  private static int fieldOrder(Matched match) {
    int order = Fields.TEXTS.indexOf(match.stored().field());
    return order < 0 ? Fields.TEXTS.size() : order;
  }

  /** Those of the best text of each field, the best of all first. */
  private List<Highlight> highlights(List<Matched> matched, Matched best) {
    var highlights = new ArrayList<>(best.highlights());
    String field = "";
    for (Matched match : matched) {
      String next = match.stored().field();
      if (!next.equals(field) && !next.equals(best.stored().field())) {
        highlights.addAll(bestOf(matched, next).highlights());
      }
      field = next;
    }
    return highlights;
  }

  private Matched bestOf(List<Matched> matched, String field) {
    return matched.stream()
        .filter(match -> match.stored().field().equals(field))
        .reduce((one, other) -> byRelevance().compare(other, one) > 0 ? other : one)
        .orElseThrow();
  }

  private List<Matched> matched(int document, List<StoredText> texts) throws IOException {
    Matches matches = matches(document);
    var matched = new ArrayList<Matched>();
    String field = "";
    List<Mark> marks = List.of();
    int offset = 0;
    for (StoredText stored : texts) {
      if (!stored.field().equals(field)) {
        field = stored.field();
        marks = marks(matches, field);
        offset = 0;
      }
      List<Mark> here = field.equals(Fields.CODE) ? whole(stored) : inside(marks, offset, stored);
      if (!here.isEmpty()) {
        matched.add(new Matched(stored, here));
      }
      // Lucene counts offsets over all values of a field, with one character between two values.
      offset += stored.text().length() + 1;
    }
    return matched;
  }

  private @Nullable Matches matches(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return matching.matches(leaf, document - leaf.docBase);
  }

  /** The matches in a field, in order; overlapping ones are merged. */
  private static List<Mark> marks(@Nullable Matches matches, String field) throws IOException {
    MatchesIterator found = matches == null ? null : matches.getMatches(field);
    var marks = new ArrayList<Mark>();
    while (found != null && found.next()) {
      // The "and" that an ampersand becomes starts and ends before it.
      int start = found.startOffset();
      marks.add(new Mark(start, Math.max(start + 1, found.endOffset())));
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    return merged(marks);
  }

  private static List<Mark> merged(List<Mark> marks) {
    var merged = new ArrayList<Mark>();
    for (Mark mark : marks) {
      if (!merged.isEmpty() && mark.start() < merged.getLast().end()) {
        Mark before = merged.removeLast();
        merged.add(new Mark(before.start(), Math.max(before.end(), mark.end())));
      } else {
        merged.add(mark);
      }
    }
    return merged;
  }

  private static List<Mark> inside(List<Mark> marks, int offset, StoredText text) {
    int end = offset + text.text().length();
    return marks.stream()
        .filter(mark -> mark.start() >= offset && mark.end() <= end)
        .map(mark -> new Mark(mark.start() - offset, mark.end() - offset))
        .toList();
  }

  /** For words that are equal while their stems differ: {@code as} finds {@code A's}. */
  private List<Matched> matchedByPlainWord(List<StoredText> texts) {
    return texts.stream()
        .filter(stored -> stored.field().equals(Fields.NAME) || stored.field().equals(Fields.OTHER))
        .map(stored -> new Matched(stored, whole(stored)))
        .filter(match -> !match.marks().isEmpty())
        .toList();
  }

  /** Marks all of a name or code that contains one of the words. */
  private List<Mark> whole(StoredText stored) {
    return Arrays.stream(Analysis.fold(stored.text()).split(" ")).anyMatch(plainWords::contains)
        ? List.of(new Mark(0, stored.text().length()))
        : List.of();
  }
}
