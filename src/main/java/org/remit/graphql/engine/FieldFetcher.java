package org.remit.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fetches a field without arguments by the method of the object that has it. */
final class FieldFetcher implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {
  private final MethodHandle method;

  FieldFetcher(Field field, Reference owner) {
    Class<?> type = ClassloadingService.get().loadClass(owner.getClassName());
    try {
      method =
          MethodHandles.privateLookupIn(type, MethodHandles.lookup())
              .unreflect(type.getMethod(field.getMethodName()));
    } catch (ReflectiveOperationException noSuchMethod) {
      throw new IllegalStateException(noSuchMethod);
    }
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition definition,
      Object source,
      Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    return MethodCalls.call(method, source);
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return MethodCalls.call(method, Objects.requireNonNull(environment.getSource()));
  }
}
