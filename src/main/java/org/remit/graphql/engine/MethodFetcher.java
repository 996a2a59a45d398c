package org.remit.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field by the method of a {@code @GraphQLApi} bean, in the thread of the execution. The
 * environment of the field is made only where an argument of the query, or the context, is read.
 */
final class MethodFetcher
    implements PlugableBatchableDataFetcher<Object, Object>, LightDataFetcher<Object> {
  private final String beanClass;
  private final List<Argument> arguments;
  private final List<Type> types;
  private final MethodCall method;
  private @Nullable Object bean;

  MethodFetcher(Operation operation) {
    this.beanClass = operation.getClassName();
    this.arguments = operation.getArguments();
    Method found = find(operation);
    this.types = List.of(found.getGenericParameterTypes());
    this.method = new MethodCall(found);
  }

  private static Method find(Operation operation) {
    Class<?> owner = ClassloadingService.get().loadClass(operation.getClassName());
    List<Method> named =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(each -> !each.isSynthetic())
            .filter(each -> each.getName().equals(operation.getMethodName()))
            .filter(each -> takes(operation.getArguments(), each.getParameterTypes()))
            .toList();
    if (named.size() != 1) {
      throw new IllegalStateException(
          "wanted one method for %s, found %s".formatted(operation, named));
    }
    return named.getFirst();
  }

  /** Whether these are parameters for the arguments; overloads differ in number or in source. */
  private static boolean takes(List<Argument> arguments, Class<?>[] parameters) {
    return arguments.size() == parameters.length
        && IntStream.range(0, parameters.length)
            .filter(i -> arguments.get(i).isSourceArgument())
            .allMatch(i ->
                arguments.get(i).getReference().getClassName().equals(parameters[i].getName()));
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
  }

  @Override
  public @Nullable Object get(
      GraphQLFieldDefinition definition,
      @Nullable Object source,
      Supplier<DataFetchingEnvironment> environment)
      throws Exception {
    var given = new @Nullable Object[arguments.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] =
          arguments.get(i).isSourceArgument()
              ? source
              : value(arguments.get(i), types.get(i), environment.get());
    }
    return method.on(bean(), given);
  }

  private static @Nullable Object value(
      Argument argument, Type type, DataFetchingEnvironment environment) {
    return type.equals(Context.class)
        ? context(environment)
        : ArgumentConversion.convert(type, environment.getArgument(argument.getName()));
  }

  private static Context context(DataFetchingEnvironment environment) {
    var context = new SmallRyeContext(MethodFetcher.class.getName());
    context.setDataFetchingEnvironment(environment);
    return context;
  }

  private Object bean() {
    if (bean == null) {
      bean = LookupService.get().getInstance(ClassloadingService.get().loadClass(beanClass)).get();
    }
    return bean;
  }

  @Override
  public CompletionStage<List<Object>> load(List<Object> keys, BatchLoaderEnvironment environment) {
    throw new UnsupportedOperationException("BatchedReads gathers the reads, not SmallRye");
  }
}
