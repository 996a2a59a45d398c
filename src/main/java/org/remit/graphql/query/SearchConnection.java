package org.remit.graphql.query;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.PageInfo;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Found;
import org.remit.search.index.SearchKind;
import org.remit.search.query.Hit;
import org.remit.search.query.Hits;
import org.remit.store.read.Page;

/**
 * A page of what a search found: a connection that also counts by kind, and whose edges say why.
 */
@Name("SearchConnection")
@Description("A page of what a search found, best first.")
public final class SearchConnection {
  private final Connection<Found> page;
  private final List<SearchEdge> edges;
  private final Hits hits;

  SearchConnection(Paging paging, List<SearchEdge> edges, Hits hits) {
    this.edges = List.copyOf(edges);
    this.hits = hits;
    this.page =
        new Connection<>(
            paging,
            ListRead.unbatched(
                () -> new Page<>(List.copyOf(edges), hits.hasMore()),
                () -> Math.toIntExact(hits.total())));
  }

  @Description("The items of this page.")
  public CompletionStage<List<@NonNull Found>> getNodes() {
    return page.getNodes();
  }

  @Description("The items of this page, each with its cursor.")
  public List<@NonNull SearchEdge> getEdges() {
    return edges;
  }

  @Description("Where this page stands in its list.")
  public CompletionStage<PageInfo> getPageInfo() {
    return page.getPageInfo();
  }

  @Description("How many items the whole list has. It is counted only where it is asked for.")
  public CompletionStage<Integer> getTotalCount() {
    return page.getTotalCount();
  }

  @Description("How many match of every kind, whatever kinds were asked for.")
  public List<@NonNull Facet> getFacets() {
    return hits.facets().entrySet().stream()
        .map(facet -> new Facet(facet.getKey(), Math.toIntExact(facet.getValue())))
        .toList();
  }

  @Description("How many match of one kind.")
  public record Facet(
      @Description("The kind.") SearchKind kind, @Description("How many match.") int count) {}

  /** Something found, with its place in the list. */
  @Name("SearchEdge")
  @Description("Something found, with why, and its place in the list.")
  public static final class SearchEdge extends Edge<Found> {
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
    public List<@NonNull MarkedText> getHighlights() {
      return hit.highlights().stream()
          .map(found ->
              new MarkedText(
                  found.text(),
                  found.marks().stream().map(mark -> new Mark(mark.start(), mark.end())).toList()))
          .toList();
    }
  }

  /** The GraphQL type Highlight. */
  @Name("Highlight")
  @Description("A piece of plain text with the words that matched.")
  public record MarkedText(
      @Description("The text; of a document under a closed licence twelve words at most.")
          String text,
      @Description("What matched, in order, without overlap.") List<@NonNull Mark> marks) {}

  @Description("A piece of a text.")
  public record Mark(
      @Description("Its first character (UTF-16), counted from 0.") int start,
      @Description("The character behind its last.") int end) {}
}
