package org.remit.graphql.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.remit.store.read.Page;

/** The reading of a page, which takes place only where something of the page is asked for. */
@FunctionalInterface
public interface PageRead<T> {
  CompletionStage<Page<T>> read();

  /** One that is there as soon as it is read. */
  static <T> PageRead<T> of(Supplier<Page<T>> page) {
    return () -> CompletableFuture.completedFuture(page.get());
  }

  /** The same page, of what is made of each of its items. */
  default <R> PageRead<R> each(Function<T, R> made) {
    return () ->
        read().thenApply(page -> new Page<>(page.items().stream().map(made).toList(), page.more()));
  }
}
