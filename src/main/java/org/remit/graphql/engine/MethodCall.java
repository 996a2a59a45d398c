package org.remit.graphql.engine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The call of a method by its handle, which is quicker than by reflection. */
final class MethodCall {
  private static final MethodType TYPE =
      MethodType.methodType(Object.class, Object.class, Object[].class);

  private final MethodHandle handle;

  MethodCall(Method method) {
    try {
      this.handle =
          MethodHandles.privateLookupIn(method.getDeclaringClass(), MethodHandles.lookup())
              .unreflect(method)
              .asSpreader(1, Object[].class, method.getParameterCount())
              .asType(TYPE);
    } catch (IllegalAccessException notOfThisModule) {
      throw new IllegalStateException(notOfThisModule);
    }
  }

  @Nullable Object on(Object object, @Nullable Object... arguments) throws Exception {
    try {
      return handle.invokeExact(object, arguments);
    } catch (Exception | Error thrown) {
      throw thrown;
    } catch (Throwable neither) {
      throw new IllegalStateException(neither);
    }
  }
}
