package org.remit.app.server;

import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.remit.app.postgres.DatabaseAddress;
import org.remit.app.postgres.DatabaseSession;

/** The server in this process. */
public final class Server {
  private Server() {}

  /**
   * Serves a database until the process is told to end.
   *
   * @param data the folder of the indexes
   * @param publicUrl where others reach the server; null where answers name no host
   */
  public static void run(
      DatabaseSession session, Path data, ServerAddress address, @Nullable String publicUrl) {
    DatabaseAddress database = session.address();
    System.setProperty("quarkus.http.host", address.host());
    System.setProperty("quarkus.http.port", Integer.toString(address.port()));
    System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
    setProperty("quarkus.datasource.username", database.user());
    setProperty("quarkus.datasource.password", database.password());
    System.setProperty("remit.data", data.toString());
    setProperty("remit.public-url", publicUrl == null ? null : publicUrl.replaceFirst("/+$", ""));
    var ended = new CountDownLatch(1);
    session.stayUntil(ended);
    var failure = new AtomicReference<@Nullable Throwable>();
    try {
      Quarkus.run(ServerApplication.class, (_, thrown) -> failure.set(thrown), address.host());
    } finally {
      ended.countDown();
    }
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new IllegalStateException("the server could not be started", thrown);
    }
  }

  private static void setProperty(String name, @Nullable String value) {
    if (value != null) {
      System.setProperty(name, value);
    }
  }
}
