package org.remit.graphql.page;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.remit.store.Key;
import org.remit.store.read.Page;

/**
 * A page of a list, as Relay specifies it. The page is read, and the list counted, only where a
 * query asks for it. The schema calls it after its items: {@code HoldingConnection}. For use by the
 * one thread of an execution.
 */
public final class Connection<T> {
  private final Paging paging;
  private final ListRead<Edge<T>> list;
  private @Nullable CompletionStage<Page<Edge<T>>> page;

  public Connection(Paging paging, ListRead<Edge<T>> list) {
    this.paging = paging;
    this.list = list;
  }

  /**
   * A connection of what is made of each item that is read.
   *
   * @param key the place of the item in the list
   */
  public static <R, T> Connection<T> of(
      Paging paging, ListRead<R> list, Function<R, Key> key, Function<R, T> node) {
    return new Connection<>(
        paging,
        list.items(items ->
            CompletableFuture.completedFuture(
                items.stream()
                    .map(item -> new Edge<>(paging.cursor(key.apply(item)), node.apply(item)))
                    .toList())));
  }

  private CompletionStage<Page<Edge<T>>> page() {
    if (page == null) {
      page = list.page().get();
    }
    return page;
  }

  @Description("The items of this page.")
  public CompletionStage<List<@NonNull T>> getNodes() {
    return page().thenApply(page -> page.items().stream().map(Edge::getNode).toList());
  }

  @Description("The items of this page, each with its cursor.")
  public CompletionStage<List<@NonNull Edge<T>>> getEdges() {
    return page().thenApply(Page::items);
  }

  @Description("Where this page stands in its list.")
  public CompletionStage<PageInfo> getPageInfo() {
    return page()
        .thenApply(page -> {
          List<Edge<T>> edges = page.items();
          return new PageInfo(
              page.more(),
              paging.after() != null,
              edges.isEmpty() ? null : edges.getFirst().getCursor(),
              edges.isEmpty() ? null : edges.getLast().getCursor());
        });
  }

  @Description("How many items the whole list has. It is counted only where it is asked for.")
  public CompletionStage<Integer> getTotalCount() {
    return list.count().get();
  }
}
