package org.remit.store;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets the connections that a thread takes from the server's pool see the schema of a test, and
 * counts how many of them the thread holds.
 */
@Singleton
public final class TestSchema implements AgroalPoolInterceptor {
  private static final String OF_THE_SERVER = "public";
  private static final ThreadLocal<String> SCHEMA = ThreadLocal.withInitial(() -> OF_THE_SERVER);
  private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);
  private static final ThreadLocal<Integer> TAKEN = ThreadLocal.withInitial(() -> 0);

  /** The next test class sees the database of the server again. */
  public static final class Reset implements QuarkusTestAfterAllCallback {
    @Override
    public void afterAll(QuarkusTestContext test) {
      SCHEMA.remove();
    }
  }

  static void use(String schema) {
    SCHEMA.set(schema);
  }

  /** How many connections this thread has taken and not given back. */
  public static int held() {
    return HELD.get();
  }

  /** How many connections this thread has taken so far. */
  public static int taken() {
    return TAKEN.get();
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    HELD.set(HELD.get() + 1);
    TAKEN.set(TAKEN.get() + 1);
    try {
      connection.setSchema(SCHEMA.get());
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  @Override
  public void onConnectionReturn(Connection connection) {
    HELD.set(HELD.get() - 1);
  }
}
