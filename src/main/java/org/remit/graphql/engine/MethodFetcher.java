package org.remit.graphql.engine;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.datafetcher.PlugableBatchableDataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.ClassloadingService;
import io.smallrye.graphql.spi.LookupService;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;

/** Fetches a field by the method of a {@code @GraphQLApi} bean, in the thread of the execution. */
final class MethodFetcher implements PlugableBatchableDataFetcher<Object, Object> {
  private final String beanClass;
  private final List<Argument> arguments;
  private final List<Type> types;
  private final MethodHandle method;
  private @Nullable Object bean;

  MethodFetcher(Operation operation) {
    this.beanClass = operation.getClassName();
    this.arguments = operation.getArguments();
    Method found = find(operation);
    this.types = List.of(found.getGenericParameterTypes());
    this.method = handle(found);
  }

  private static Method find(Operation operation) {
    Class<?> owner = ClassloadingService.get().loadClass(operation.getClassName());
    List<Method> named =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(each -> !each.isSynthetic())
            .filter(each -> each.getName().equals(operation.getMethodName()))
            .filter(each -> each.getParameterCount() == operation.getArguments().size())
            .toList();
    if (named.size() != 1) {
      throw new IllegalStateException(
          "wanted one method for %s, found %s".formatted(operation, named));
    }
    return named.getFirst();
  }

  private static MethodHandle handle(Method method) {
    try {
      return MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
          .unreflect(method)
          .asSpreader(1, Object[].class, method.getParameterCount());
    } catch (IllegalAccessException notOfThisModule) {
      throw new IllegalStateException(notOfThisModule);
    }
  }

  @Override
  public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
    var given = new @Nullable Object[arguments.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = value(arguments.get(i), types.get(i), environment);
    }
    return MethodCalls.call(method, bean(), given);
  }

  private static @Nullable Object value(
      Argument argument, Type type, DataFetchingEnvironment environment) {
    if (argument.isSourceArgument()) {
      return environment.getSource();
    }
    return type.equals(Context.class)
        ? context(environment)
        : ArgumentConversion.read(type, environment.getArgument(argument.getName()));
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
    throw new UnsupportedOperationException("fields are gathered by Loads, not by SmallRye");
  }
}
