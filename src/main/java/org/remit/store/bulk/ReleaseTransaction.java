package org.remit.store.bulk;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.remit.store.StoreException;

/**
 * The making of the next release: one connection, one transaction, and the lock that lets only one
 * import run on a database. Closed without a commit it leaves no trace. Not for use by several
 * threads.
 */
final class ReleaseTransaction implements AutoCloseable {
  /** Any number will do, as long as every version of Remit takes the same. */
  private static final long LOCK = 7_364_838_293L;

  private final Connection connection;
  private final Clock clock;
  private final CopyLine line;
  private int release;
  private @Nullable String researchedUntilBefore;

  /** How many more rows there are of each source and kind. */
  private final Map<SourceKind, Integer> more = new HashMap<>();

  private record SourceKind(String source, String kind) {}

  private ReleaseTransaction(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
    this.line = new CopyLine(connection);
  }

  /**
   * @throws ImportRunningException while another import is running on this database
   */
  static ReleaseTransaction begin(DataSource dataSource, Clock clock) {
    try {
      var transaction = new ReleaseTransaction(dataSource.getConnection(), clock);
      try {
        transaction.start();
        return transaction;
      } catch (SQLException | RuntimeException e) {
        transaction.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private void start() throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement();
        ResultSet locked =
            statement.executeQuery("select pg_try_advisory_xact_lock(%d)".formatted(LOCK))) {
      if (!locked.next() || !locked.getBoolean(1)) {
        throw new ImportRunningException();
      }
    }
    // An import may take its time, and sorting millions of rows in little memory takes much of it.
    execute("set local statement_timeout = 0");
    execute("set local maintenance_work_mem = '256MB'");
    try (Statement statement = connection.createStatement();
        ResultSet newest =
            statement.executeQuery(
                "select number, researched_until from release order by number desc limit 1")) {
      boolean first = !newest.next();
      release = first ? 1 : newest.getInt("number") + 1;
      researchedUntilBefore = first ? null : newest.getString("researched_until");
    }
  }

  /** The number the release will have, if there is anything new in it. */
  int release() {
    return release;
  }

  /** Up to when the release before was looked into. */
  @Nullable String researchedUntilBefore() {
    return researchedUntilBefore;
  }

  /**
   * Notes entities or facts that the release is the first to have.
   *
   * @param count below zero for those that it no longer has
   */
  void counted(String source, String kind, int count) {
    more.merge(new SourceKind(source, kind), count, Integer::sum);
  }

  /** Rows on their way into a table, as {@code mention (entity, part, fact)}. */
  CopyRows into(String columns) {
    return into(columns, false);
  }

  /**
   * The same.
   *
   * @param frozen whether the table was made in this transaction, so that its rows can be written
   *     frozen (COPY FREEZE): no reader has to check whether they were committed, and what an index
   *     has need not be looked up in the table
   */
  CopyRows into(String columns, boolean frozen) {
    return new CopyRows(line, columns, frozen);
  }

  /** The connection, with nothing under way on it. */
  Connection connection() {
    line.settle();
    return connection;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection().createStatement()) {
      statement.execute(sql);
    }
  }

  /** Whether the query has any row. */
  boolean any(String sql, String... values) {
    try (PreparedStatement statement = connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Adds the release, and has PostgreSQL count its rows for the planner. */
  void makeRelease(String source, @Nullable String researchedUntil) throws SQLException {
    try (PreparedStatement statement =
        connection().prepareStatement("insert into release values (?, ?, ?, ?)")) {
      statement.setInt(1, release);
      statement.setString(2, source);
      statement.setTimestamp(3, Timestamp.from(clock.instant()));
      statement.setString(4, researchedUntil);
      statement.executeUpdate();
    }
    // Without it PostgreSQL plans the first queries as if the tables were empty.
    execute("analyze entity, fact, mention_of_records, passage");
    count();
    execute("notify %s, '%d'".formatted(Store.RELEASE_CHANNEL, release));
  }

  /** Keeps how many rows the release has: those of the one before, and what differs. */
  private void count() throws SQLException {
    String counting =
        """
        insert into counted
        select %1$d, split_part(source, '/', 1), kind, sum(count)
        from (
          select source, kind, count from counted where release = %1$d - 1
          union all
          select * from unnest(?, ?, ?)) as c
        group by 2, 3 having sum(count) <> 0
        """
            .formatted(release);
    List<Map.Entry<SourceKind, Integer>> rows = List.copyOf(more.entrySet());
    try (PreparedStatement statement = connection().prepareStatement(counting)) {
      statement.setArray(1, array("text", rows.stream().map(row -> row.getKey().source())));
      statement.setArray(2, array("text", rows.stream().map(row -> row.getKey().kind())));
      statement.setArray(3, array("int8", rows.stream().map(row -> row.getValue().longValue())));
      statement.executeUpdate();
    }
  }

  private Array array(String type, Stream<?> values) throws SQLException {
    return connection().createArrayOf(type, values.toArray());
  }

  /** Commits, and notes whether files wait to be imported again. */
  void commit() throws SQLException {
    execute(
        """
        update release set days_settled = not exists (select from edition where format = %d)
        where number = %d
        """
            .formatted(ImportedEdition.TO_REIMPORT, release));
    connection().commit();
  }

  /** Undoes whatever was not committed. */
  @Override
  public void close() {
    line.close();
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    } catch (SQLException databaseGone) {
      // The server rolls back by itself when the connection is lost.
      System.getLogger(ReleaseTransaction.class.getName())
          .log(System.Logger.Level.DEBUG, "roll back", databaseGone);
    }
  }
}
