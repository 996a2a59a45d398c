package org.remit.store;

import io.quarkus.arc.Arc;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;
import org.remit.store.bulk.Store;

/**
 * Databases for tests, all of one PostgreSQL, which ends, and deletes its files, when the Java of
 * the tests ends.
 *
 * <p>In a {@code @QuarkusTest} a store is a schema of the server's own database. What reads by
 * Hibernate on the thread of the test reads the schema that the test made last, or that it names
 * ({@link TestSchema}).
 */
public final class TestDatabase {
  private static final Map<Store, DataSource> STORES =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static int made;

  private TestDatabase() {}

  /** Started by the first that needs it. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An empty database, whose tables are not made yet. */
  public static synchronized DataSource empty() {
    String name = "test_" + ++made;
    execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name);
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  /** A store with its tables and no release. */
  public static Store store() {
    boolean onTheServer = Arc.container() != null && Arc.container().isRunning();
    DataSource dataSource = onTheServer ? emptySchema() : empty();
    var store = new Store(dataSource);
    store.migrate();
    STORES.put(store, dataSource);
    if (onTheServer) {
      readFrom(store);
    }
    return store;
  }

  private static DataSource emptySchema() {
    Config config = ConfigProvider.getConfig();
    var dataSource = new PGSimpleDataSource();
    dataSource.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
    dataSource.setUser(config.getValue("quarkus.datasource.username", String.class));
    dataSource.setPassword(config.getValue("quarkus.datasource.password", String.class));
    String schema = "test_" + UUID.randomUUID().toString().replace("-", "");
    execute(dataSource, "create schema " + schema);
    dataSource.setCurrentSchema(schema);
    return dataSource;
  }

  /** What reads by Hibernate on this thread reads this store from now on. */
  public static void readFrom(Store store) {
    TestSchema.use(Objects.requireNonNull(((PGSimpleDataSource) of(store)).getCurrentSchema()));
  }

  /** The database, or schema, of a store that was made here. */
  public static DataSource of(Store store) {
    return Objects.requireNonNull(STORES.get(store));
  }

  public static void execute(DataSource dataSource, String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The first column of all rows. */
  public static List<String> column(DataSource dataSource, String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      var column = new ArrayList<String>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
