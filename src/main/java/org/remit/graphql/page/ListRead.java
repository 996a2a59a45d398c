package org.remit.graphql.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.remit.graphql.engine.BatchedReads;
import org.remit.store.read.Page;

/**
 * The two reads of a list, each performed only when it is called: of one page, and of the number of
 * items in the whole list.
 */
public record ListRead<T>(
    Supplier<CompletionStage<Page<T>>> page, Supplier<CompletionStage<Integer>> count) {
  /** Reads of a root field, which has no parents to be batched over. */
  public static <T> ListRead<T> unbatched(Supplier<Page<T>> page, Supplier<Integer> count) {
    return new ListRead<>(
        () -> CompletableFuture.completedFuture(page.get()),
        () -> CompletableFuture.completedFuture(count.get()));
  }

  /**
   * Reads of a field of an object, for all its siblings at once.
   *
   * @param list equal for what may be read together; all that the list depends on beside its parent
   * @param place which page, equal for the same one
   */
  public static <K, T> ListRead<T> batched(
      BatchedReads reads,
      List<?> list,
      Object place,
      K parent,
      Function<Set<K>, Map<K, Page<T>>> pages,
      Function<Set<K>, Map<K, Integer>> counts) {
    return new ListRead<>(
        () -> reads.load(List.of("page", list, place), parent, Page.empty(), pages),
        () -> reads.load(List.of("count", list), parent, 0, counts));
  }

  /** The same list, with other items made of those of each page. */
  public <R> ListRead<R> items(Function<List<T>, CompletionStage<List<R>>> made) {
    return new ListRead<>(
        () ->
            page.get()
                .thenCompose(page ->
                    made.apply(page.items()).thenApply(items -> new Page<>(items, page.more()))),
        count);
  }
}
