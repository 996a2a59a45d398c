package org.remit.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/**
 * One PostgreSQL for all tests of a run, in which each test makes databases of its own. It ends,
 * and deletes its files, when the Java of the tests ends.
 */
public final class TestDatabase {
  private static final EmbeddedPostgres SERVER = start();
  private static int made;

  private TestDatabase() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty database, whose tables are not made yet. */
  public static synchronized DataSource empty() {
    String name = "test_" + ++made;
    try (var connection = SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new StoreException(e);
    }
    return SERVER.getDatabase("postgres", name);
  }

  /** A store with its tables and no release. */
  public static Store store() {
    var store = new Store(empty());
    store.migrate();
    return store;
  }
}
