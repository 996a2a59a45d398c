package org.remit.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.ClassloadingService;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches a field without arguments by the method of the object that has it. */
final class FieldFetcher implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {
  private static final Object[] NO_ARGUMENTS = {};

  private final MethodCall method;

  FieldFetcher(Field field, Reference owner) {
    Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
    try {
      method = new MethodCall(type.getMethod(field.getMethodName()));
    } catch (NoSuchMethodException unlikeTheSchema) {
      throw new IllegalStateException(unlikeTheSchema);
    }
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition definition,
      Object source,
      Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    return method.on(source, NO_ARGUMENTS);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return method.on(Objects.requireNonNull(environment.getSource()), NO_ARGUMENTS);
  }
}
