package org.remit.graphql.query;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.graphql.input.SearchedKind;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Found;
import org.remit.search.query.Highlight;
import org.remit.search.query.Hit;
import org.remit.search.query.Hits;
import org.remit.store.read.Page;

/** A page of what a search found. */
@Name("SearchConnection")
@Description("A page of what a search found, best first.")
final class SearchConnection extends Connection<Found, SearchConnection.SearchEdge> {
  private final Hits hits;

  SearchConnection(Paging paging, List<SearchEdge> edges, Hits hits) {
    super(
        paging,
        PageRead.of(() -> new Page<>(edges, hits.hasMore())),
        () -> CompletableFuture.completedFuture(Math.toIntExact(hits.total())));
    this.hits = hits;
  }

  @Description("How many match of every kind, whatever kinds were asked for.")
  public List<@NonNull Facet> getFacets() {
    return hits.facets().entrySet().stream()
        .map(facet -> new Facet(SearchedKind.of(facet.getKey()), Math.toIntExact(facet.getValue())))
        .toList();
  }

  /** How many match of one kind. */
  @Name("Facet")
  @Description("How many match of one kind.")
  static final class Facet {
    private final SearchedKind kind;
    private final int count;

    Facet(SearchedKind kind, int count) {
      this.kind = kind;
      this.count = count;
    }

    @Description("The kind.")
    public SearchedKind getKind() {
      return kind;
    }

    @Description("How many match.")
    public int getCount() {
      return count;
    }
  }

  /** Something found, with its place in the list. */
  @Name("SearchEdge")
  @Description("Something found, with why, and its place in the list.")
  static final class SearchEdge extends Edge<Found> {
    private final Hit hit;

    SearchEdge(String cursor, Found node, Hit hit) {
      super(cursor, node);
      this.hit = hit;
    }

    @Description("To compare what one search found; higher is better.")
    public double getScore() {
      return hit.score();
    }

    @Description("Why it matched, in words: `former name NHS Commissioning Board, 2012 to 2013`.")
    public String getWhy() {
      return hit.why();
    }

    @Description("The places that matched.")
    public List<@NonNull Marked> getHighlights() {
      return hit.highlights().stream().map(Marked::new).toList();
    }
  }

  /** The GraphQL type Highlight. */
  @Name("Highlight")
  @Description("A piece of plain text with the words that matched.")
  static final class Marked {
    private final Highlight highlight;

    Marked(Highlight highlight) {
      this.highlight = highlight;
    }

    @Description("The text; of a document under a closed licence twelve words at most.")
    public String getText() {
      return highlight.text();
    }

    @Description("What matched, in order, without overlap.")
    public List<@NonNull Mark> getMarks() {
      return highlight.marks().stream().map(Mark::new).toList();
    }
  }

  /** The GraphQL type Mark. */
  @Name("Mark")
  @Description("A piece of a text.")
  static final class Mark {
    private final Highlight.Mark mark;

    Mark(Highlight.Mark mark) {
      this.mark = mark;
    }

    @Description("Its first character (UTF-16), counted from 0.")
    public int getStart() {
      return mark.start();
    }

    @Description("The character behind its last.")
    public int getEnd() {
      return mark.end();
    }
  }
}
