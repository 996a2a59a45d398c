package org.remit.graphql.engine;

import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.DataFetcherService;
import org.jspecify.annotations.Nullable;

/**
 * Has {@link MethodFetcher} and {@link FieldFetcher} fetch the fields of the schema. SmallRye's own
 * fetchers go through another thread for every field whose value is not there at once, which would
 * break up the levels that {@link BatchedReads} gathers, and describe the whole query again for
 * every field.
 */
public final class DataFetchers implements DataFetcherService {
  /** Before Quarkus, which has 1. */
  @Override
  public Integer getPriority() {
    return 0;
  }

  @Override
  public PlugableBatchableDataFetcher<?, ?> getCompletionStageDataFetcher(
      Operation operation, @Nullable Type type) {
    return new MethodFetcher(operation);
  }

  @Override
  public PlugableBatchableDataFetcher<?, ?> getOtherWrappedDataFetcher(
      Operation operation, @Nullable Type type) {
    return new MethodFetcher(operation);
  }

  @Override
  public PlugableBatchableDataFetcher<?, ?> getOtherFieldDataFetcher(
      Operation operation, @Nullable Type type) {
    return new MethodFetcher(operation);
  }

  @Override
  public PlugableDataFetcher<?> getFieldDataFetcher(
      Field field, @Nullable Type type, Reference owner) {
    return new FieldFetcher(field, owner);
  }
}
