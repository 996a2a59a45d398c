package org.remit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What PostgreSQL needs, and nothing else, to take the rows of a release: COPY out of files into
 * empty tables of the same columns, in one transaction of one connection.
 */
final class RawCopy implements AutoCloseable {
  /** How the rows are written. */
  enum Form {
    TEXT,
    BINARY;

    private String option() {
      return "(format %s)".formatted(name().toLowerCase(Locale.ROOT));
    }
  }

  private final Connection connection;
  private final Path folder;
  private final List<String> tables = new ArrayList<>();
  private final long rows;

  /**
   * Writes every row that the release was the first to have to files of its table, one of each
   * form.
   *
   * @param folder is made for the files
   */
  RawCopy(DataSource dataSource, Path folder, int release) throws SQLException, IOException {
    this.folder = Files.createDirectories(folder);
    connection = dataSource.getConnection();
    long written = 0;
    for (String table : tablesOfReleases()) {
      long ofTable = 0;
      for (Form form : Form.values()) {
        try (OutputStream out = Files.newOutputStream(file(table, form))) {
          ofTable =
              copying()
                  .copyOut(
                      "copy (select * from %s where first_release = %d) to stdout %s"
                          .formatted(table, release, form.option()),
                      out);
        }
      }
      if (ofTable > 0) {
        tables.add(table);
      }
      written += ofTable;
    }
    rows = written;
  }

  private List<String> tablesOfReleases() throws SQLException {
    var found = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet names =
            statement.executeQuery(
                """
                select relname from pg_class join pg_attribute on attrelid = pg_class.oid
                where relkind = 'r' and attname = 'first_release'
                  and relnamespace = 'public'::regnamespace order by relname
                """)) {
      while (names.next()) {
        found.add(names.getString(1));
      }
    }
    return found;
  }

  private Path file(String table, Form form) {
    return folder.resolve(table + "." + form);
  }

  private CopyManager copying() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** How many there are. */
  long rows() {
    return rows;
  }

  /**
   * How long it takes.
   *
   * @param withIndexes whether the tables have the indexes that the real ones have
   */
  double seconds(Form form, boolean withIndexes) throws Exception {
    execute("create schema bench");
    for (String table : tables) {
      execute(
          "create table bench.%1$s (like public.%1$s%2$s)"
              .formatted(table, withIndexes ? " including all" : ""));
    }
    // What was written before is not for this to write out.
    execute("checkpoint");
    connection.setAutoCommit(false);
    double seconds = ImportBench.seconds(() -> copy(form));
    connection.setAutoCommit(true);
    execute("drop schema bench cascade");
    return seconds;
  }

  private void copy(Form form) throws SQLException, IOException {
    for (String table : tables) {
      try (InputStream in = Files.newInputStream(file(table, form))) {
        copying().copyIn("copy bench.%s from stdin %s".formatted(table, form.option()), in);
      }
    }
    connection.commit();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
