package org.remit.graphql.page;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.remit.store.read.Page;

/**
 * A page of a list, as Relay has it. Neither is the page read nor the list counted but where it is
 * asked for. For use by the one thread of an execution.
 */
public abstract class Connection<N, E extends Edge<N>> {
  private final Paging paging;
  private final PageRead<E> page;
  private final Supplier<CompletionStage<Integer>> total;
  private @Nullable CompletionStage<Page<E>> read;

  /**
   * @param total counts the items of the whole list
   */
  public Connection(Paging paging, PageRead<E> page, Supplier<CompletionStage<Integer>> total) {
    this.paging = paging;
    this.page = page;
    this.total = total;
  }

  private CompletionStage<Page<E>> page() {
    CompletionStage<Page<E>> once = read == null ? page.read() : read;
    read = once;
    return once;
  }

  @Description("The items of this page.")
  public CompletionStage<List<@NonNull N>> getNodes() {
    return page().thenApply(page -> page.items().stream().map(Edge::getNode).toList());
  }

  @Description("The items of this page, each with its cursor.")
  public CompletionStage<List<@NonNull E>> getEdges() {
    return page().thenApply(Page::items);
  }

  @Description("Where this page stands in its list.")
  public CompletionStage<PageInfo> getPageInfo() {
    return page()
        .thenApply(page -> {
          List<E> edges = page.items();
          return new PageInfo(
              page.more(),
              paging.after() != null,
              edges.isEmpty() ? null : edges.getFirst().getCursor(),
              edges.isEmpty() ? null : edges.getLast().getCursor());
        });
  }

  @Description("How many items the whole list has. It is counted only where it is asked for.")
  public CompletionStage<Integer> getTotalCount() {
    return total.get();
  }
}
