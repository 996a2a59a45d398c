package org.remit.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Ends rows of the newest release that the next one no longer has. */
final class Withdrawal {
  /** Each returns the kind of every row that it ends. */
  private static final List<String> UPDATES =
      List.of(
          """
          update entity set last_release = %1$d from gone
          where entity.hash = gone.hash and last_release is null returning kind
          """,
          """
          update fact set last_release = %1$d from gone
          where fact.id = gone.hash and last_release is null returning kind
          """,
          // A text goes when its document does, or names another.
          """
          update passage set last_release = %1$d
          where last_release is null and first_release <= %1$d and not exists (
            select from entity
            where entity.id = passage.document and entity.last_release is null
              and entity.content ->> 'sha256' = passage.sha256)
          returning 'PASSAGE'
          """);

  private final Connection connection;
  private final int lastRelease;

  /**
   * @param lastRelease the last release that has the rows
   */
  Withdrawal(Connection connection, int lastRelease) {
    this.connection = connection;
    this.lastRelease = lastRelease;
  }

  /**
   * Ends the entities and facts of these hashes, and what goes with them; how many of each kind.
   */
  Map<String, Integer> of(Stream<UUID> hashes) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create temporary table gone (hash uuid primary key) on commit drop");
      var gone = new CopyRows(connection, "gone (hash)");
      hashes.forEach(gone::add);
      gone.send();
      statement.execute("analyze gone");
      var withdrawn = new TreeMap<String, Integer>();
      for (String update : UPDATES) {
        String counted =
            "with done (kind) as (%s) select kind, count(*) from done group by kind"
                .formatted(update.formatted(lastRelease));
        try (ResultSet rows = statement.executeQuery(counted)) {
          while (rows.next()) {
            withdrawn.merge(rows.getString(1), rows.getInt(2), Integer::sum);
          }
        }
      }
      return withdrawn;
    }
  }
}
