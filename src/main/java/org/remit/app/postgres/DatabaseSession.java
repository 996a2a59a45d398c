package org.remit.app.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.app.CannotRunException;
import org.remit.app.FailureSentence;
import org.remit.store.bulk.Store;

/** A database with the tables of Remit, open for one command; closed at shutdown at the latest. */
public final class DatabaseSession implements AutoCloseable {
  static final String URL_VARIABLE = "QUARKUS_DATASOURCE_JDBC_URL";
  static final String USER_VARIABLE = "QUARKUS_DATASOURCE_USERNAME";
  static final String PASSWORD_VARIABLE = "QUARKUS_DATASOURCE_PASSWORD";

  private static final int SECONDS_TO_END = 10;

  private final Database database;
  private final Store store;
  private volatile CountDownLatch unused = new CountDownLatch(0);

  private DatabaseSession(Database database) {
    this.database = database;
    this.store = new Store(database.address().dataSource());
  }

  /**
   * Opens the database that the environment names, or else the one in the data folder.
   *
   * @param says receives messages about what takes long
   * @throws CannotRunException when that is not possible, with the reason
   */
  public static DatabaseSession open(
      Map<String, String> environment, Path data, Consumer<String> says) throws IOException {
    DatabaseAddress supplied = supplied(environment);
    Database database =
        supplied == null ? EmbeddedDatabase.open(data, says) : new ExternalDatabase(supplied);
    var session = new DatabaseSession(database);
    Runtime.getRuntime().addShutdownHook(new Thread(session::closeAtShutdown));
    try {
      session.store.migrate();
      return session;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** The database that the environment names; null where it names none. */
  public static @Nullable DatabaseAddress supplied(Map<String, String> environment) {
    String url = environment.getOrDefault(URL_VARIABLE, "");
    return url.isBlank()
        ? null
        : new DatabaseAddress(
            url, environment.get(USER_VARIABLE), environment.get(PASSWORD_VARIABLE));
  }

  public DatabaseAddress address() {
    return database.address();
  }

  public Store store() {
    return store;
  }

  /** At shutdown the database stays open until this latch opens, for ten seconds at most. */
  public void stayUntil(CountDownLatch end) {
    unused = end;
  }

  private void closeAtShutdown() {
    try {
      if (!unused.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
        System.err.println("remit: The server takes long to end; its database is closed now.");
      }
      close();
    } catch (IOException | RuntimeException e) {
      System.err.println("remit: " + FailureSentence.of(e).orElseGet(e::toString));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
