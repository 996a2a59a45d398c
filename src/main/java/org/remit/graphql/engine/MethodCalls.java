package org.remit.graphql.engine;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Calls of methods that are known by their handles. */
final class MethodCalls {
  private MethodCalls() {}

  /** Of a method without arguments. */
  static @Nullable Object call(MethodHandle method, Object object) throws Exception {
    try {
      return method.invoke(object);
    } catch (Exception | Error thrown) {
      throw thrown;
    } catch (Throwable neither) {
      throw new IllegalStateException(neither);
    }
  }

  /** Of a method that spreads its arguments. */
  static @Nullable Object call(MethodHandle method, Object object, @Nullable Object[] arguments)
      throws Exception {
    try {
      return method.invoke(object, arguments);
    } catch (Exception | Error thrown) {
      throw thrown;
    } catch (Throwable neither) {
      throw new IllegalStateException(neither);
    }
  }
}
