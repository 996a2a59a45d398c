package org.remit.graphql.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * The reads of one execution, gathered: what the fields of one level of the query ask for in the
 * same words is read at once, and never twice.
 *
 * <p>SmallRye's own batching mixes up the arguments of aliases. Here the question, with its
 * arguments and time, is part of the key. For use by the one thread of an execution.
 */
public final class BatchedReads {
  private final DataLoaderRegistry registry = new Rounds();
  private final Map<Object, DataLoader<?, ?>> loaders = new HashMap<>();

  /** What graphql-java dispatches when a level is complete. */
  DataLoaderRegistry registry() {
    return registry;
  }

  /**
   * What this question has for this key, or the other value where it has nothing.
   *
   * @param question equal for what may be read together; a record or list of all that the read
   *     depends on beside the key
   * @param read reads for many keys, in a number of statements that does not depend on how many
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // the question decides on the types
  public <K, V> CompletionStage<V> load(
      Object question, K key, V otherwise, Function<Set<K>, Map<K, V>> read) {
    var loader = (DataLoader<K, V>) loaders.computeIfAbsent(question, _ -> register(read));
    return loader.load(key).thenApply(found -> found == null ? otherwise : found);
  }

  /** The values of all, in their order, when all are there. */
  public static <T> CompletionStage<List<T>> all(
      List<? extends CompletionStage<? extends T>> stages) {
    var futures = stages.stream().map(stage -> stage.toCompletableFuture()).toList();
    return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> {
          var values = new ArrayList<T>(futures.size());
          futures.forEach(future -> values.add(future.join()));
          return values;
        });
  }

  private <K, V> DataLoader<K, V> register(Function<Set<K>, Map<K, V>> read) {
    String name = Integer.toString(loaders.size());
    registry.register(
        name,
        DataLoaderFactory.<K, V>newMappedDataLoader(
            keys -> CompletableFuture.completedFuture(read.apply(keys))));
    // The registry wraps the loader that it is given.
    return Objects.requireNonNull(registry.<K, V>getDataLoader(name));
  }

  /**
   * Reads in rounds until nothing is left to read: a field may ask for one thing and, once it has
   * it, for the next. The number of rounds depends on the query, not on how much is found.
   */
  private static final class Rounds extends DataLoaderRegistry {
    @Override
    public void dispatchAll() {
      while (dispatchDepth() > 0) {
        super.dispatchAll();
      }
    }
  }
}
