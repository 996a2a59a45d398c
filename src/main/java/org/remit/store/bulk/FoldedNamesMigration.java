package org.remit.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FoldedName;
import org.remit.store.SortKey;

/**
 * The migration V9: names and titles are sorted and found by their {@link FoldedName}, where before
 * only case and accents were left out. It is in Java because that form is made in Java.
 */
final class FoldedNamesMigration implements JavaMigration {
  private static final int BATCH = 5_000;

  private static final String NAMES =
      """
      select distinct label as name, sort from fact where kind = 'NAME'
      union
      select coalesce(content ->> 'name', content ->> 'title'), sort from entity
      where coalesce(content ->> 'name', content ->> 'title') is not null
      """;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("9");
  }

  @Override
  public String getDescription() {
    return "folded names";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement statement = connection.createStatement()) {
      // Where registers were imported, there are hundreds of thousands of names.
      statement.execute("set local statement_timeout = 0");
      statement.execute(
          "create temporary table refolded (name text collate \"C\", sort text) on commit drop");
      refold(connection);
      statement.execute("analyze refolded");
      statement.execute(
          """
          update fact f set sort = r.sort from refolded r
          where f.kind = 'NAME' and f.label = r.name and f.sort <> r.sort
          """);
      statement.execute(
          """
          update entity e set sort = r.sort from refolded r
          where coalesce(e.content ->> 'name', e.content ->> 'title') = r.name
            and e.sort <> r.sort
          """);
    }
  }

  private static void refold(Connection connection) throws SQLException {
    try (PreparedStatement names = connection.prepareStatement(NAMES);
        PreparedStatement refolded =
            connection.prepareStatement("insert into refolded values (?, ?)")) {
      names.setFetchSize(BATCH);
      int waiting = 0;
      try (ResultSet row = names.executeQuery()) {
        while (row.next()) {
          String name = row.getString(1);
          String folded = SortKey.folded(name);
          if (!folded.equals(row.getString(2))) {
            refolded.setString(1, name);
            refolded.setString(2, folded);
            refolded.addBatch();
            waiting = (waiting + 1) % BATCH;
            if (waiting == 0) {
              refolded.executeBatch();
            }
          }
        }
      }
      refolded.executeBatch();
    }
  }
}
