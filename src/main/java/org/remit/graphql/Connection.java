package org.remit.graphql;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of a list, as Relay has it. */
abstract class Connection<N, E extends Edge<N>> {
  private final List<E> edges;
  private final PageInfo pageInfo;
  private final Supplier<CompletionStage<Integer>> total;

  /**
   * @param more whether more items follow
   * @param total counts the items of the whole list; called only where the count is asked for
   */
  Connection(Paging paging, List<E> edges, boolean more, Supplier<CompletionStage<Integer>> total) {
    this.edges = edges;
    this.total = total;
    this.pageInfo =
        new PageInfo(
            more,
            paging.after() != null,
            edges.isEmpty() ? null : edges.getFirst().getCursor(),
            edges.isEmpty() ? null : edges.getLast().getCursor());
  }

  @Description("The items of this page.")
  public List<@NonNull N> getNodes() {
    return edges.stream().map(Edge::getNode).toList();
  }

  @Description("The items of this page, each with its cursor.")
  public List<@NonNull E> getEdges() {
    return edges;
  }

  @Description("Where this page stands in its list.")
  public PageInfo getPageInfo() {
    return pageInfo;
  }

  @Description("How many items the whole list has. It is counted only where it is asked for.")
  public CompletionStage<Integer> getTotalCount() {
    return total.get();
  }
}
