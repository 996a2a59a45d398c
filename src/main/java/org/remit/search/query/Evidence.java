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
import org.remit.search.index.Rank;
import org.remit.search.index.SearchKind;
import org.remit.search.index.StoredThing;
import org.remit.search.query.Highlight.Mark;
import org.remit.search.query.ShownText.Matched;

/** Tells why things matched, and shows where. */
final class Evidence {
  private final IndexSearcher searcher;
  private final Weight marking;
  private final QueryText text;
  private final Set<String> plainWords;

  Evidence(IndexSearcher searcher, QueryText text, SearchQuery query) throws IOException {
    this.searcher = searcher;
    this.text = text;
    plainWords =
        Stream.concat(Arrays.stream(text.folded().split(" ")), query.plainWords())
            .collect(Collectors.toSet());
    marking =
        searcher.createWeight(searcher.rewrite(query.marking()), ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  Hit hit(int document, SearchAfter match) throws IOException {
    SearchKind kind = Rank.kind(match.rank());
    List<ShownText> texts =
        ShownText.all(StoredThing.read(searcher.storedFields(), document), kind);
    List<Matched> matched = matched(document, texts);
    if (matched.isEmpty()) {
      matched = matchedByPlainWord(texts);
    }
    Matched best =
        matched.stream()
            .max(byWeight())
            .orElseThrow(() -> new IllegalStateException(match.id() + " matches by nothing"));
    return new Hit(
        kind, match.id(), match.score(), best.why(), highlights(matched, best), match.rank());
  }

  /** Of equals, the one that stands first in the order of fields is the greatest. */
  private Comparator<Matched> byWeight() {
    return Comparator.<Matched>comparingInt(match -> match.whole(text) ? 1 : 0)
        .thenComparingLong(Matched::differentMatches)
        .thenComparingInt(match -> -order(match));
  }

  private static int order(Matched match) {
    int order = Fields.TEXTS.indexOf(match.shown().field());
    return order < 0 ? Fields.TEXTS.size() : order;
  }

  /** The best of every field, the very best first. */
  private List<Highlight> highlights(List<Matched> matched, Matched best) {
    var highlights = new ArrayList<>(best.highlights());
    String field = "";
    for (Matched match : matched) {
      String next = match.shown().field();
      if (!next.equals(field) && !next.equals(best.shown().field())) {
        highlights.addAll(bestOf(matched, next).highlights());
      }
      field = next;
    }
    return highlights;
  }

  private Matched bestOf(List<Matched> matched, String field) {
    return matched.stream()
        .filter(match -> match.shown().field().equals(field))
        .reduce((one, other) -> byWeight().compare(other, one) > 0 ? other : one)
        .orElseThrow();
  }

  private List<Matched> matched(int document, List<ShownText> texts) throws IOException {
    Matches matches = matches(document);
    var matched = new ArrayList<Matched>();
    String field = "";
    List<Mark> marks = List.of();
    int offset = 0;
    for (ShownText shown : texts) {
      if (!shown.field().equals(field)) {
        field = shown.field();
        marks = marks(matches, field);
        offset = 0;
      }
      List<Mark> here = field.equals(Fields.CODE) ? whole(shown) : within(marks, offset, shown);
      if (!here.isEmpty()) {
        matched.add(new Matched(shown, here));
      }
      // Values of one field are indexed as one text with a character between them.
      offset += shown.text().length() + 1;
    }
    return matched;
  }

  private @Nullable Matches matches(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    return marking.matches(leaf, document - leaf.docBase);
  }

  /** What matched in a field, in order; where one lies over another they are one. */
  private static List<Mark> marks(@Nullable Matches matches, String field) throws IOException {
    MatchesIterator found = matches == null ? null : matches.getMatches(field);
    var marks = new ArrayList<Mark>();
    while (found != null && found.next()) {
      // The word that an ampersand stands for starts and ends before it.
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

  private static List<Mark> within(List<Mark> marks, int offset, ShownText text) {
    int end = offset + text.text().length();
    return marks.stream()
        .filter(mark -> mark.start() >= offset && mark.end() <= end)
        .map(mark -> new Mark(mark.start() - offset, mark.end() - offset))
        .toList();
  }

  /** Names whose words are alike and their stems are not: {@code as} finds {@code A's}. */
  private List<Matched> matchedByPlainWord(List<ShownText> texts) {
    return texts.stream()
        .filter(shown -> shown.field().equals(Fields.NAME) || shown.field().equals(Fields.OTHER))
        .map(shown -> new Matched(shown, whole(shown)))
        .filter(match -> !match.marks().isEmpty())
        .toList();
  }

  /** All of a name or code that has one of the words. */
  private List<Mark> whole(ShownText shown) {
    return Arrays.stream(Analysis.fold(shown.text()).split(" ")).anyMatch(plainWords::contains)
        ? List.of(new Mark(0, shown.text().length()))
        : List.of();
  }
}
