package org.remit.store.bulk;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.remit.domain.EntityId;
import org.remit.domain.OdsId;

/** The editions that an import reads, and the sets of which it makes them the only ones. */
final class NotedEditions {
  private final List<ImportedEdition> editions = new ArrayList<>();
  private final Set<String> replaced = new HashSet<>();

  void add(ImportedEdition edition) {
    editions.add(edition);
  }

  /** Nothing that was imported of the set before counts any more. */
  void replace(String source) {
    replaced.add(source);
  }

  Set<String> replaced() {
    return replaced;
  }

  /** The days of all editions of a set, those that are only noted among them. */
  NavigableSet<LocalDate> days(ReleaseTransaction transaction, String source) throws SQLException {
    NavigableSet<LocalDate> days =
        replaced.contains(source) ? new TreeSet<>() : written(transaction, source);
    editions.stream()
        .filter(edition -> edition.source().equals(source))
        .forEach(edition -> days.add(edition.asAt()));
    return days;
  }

  private static NavigableSet<LocalDate> written(ReleaseTransaction transaction, String source)
      throws SQLException {
    NavigableSet<LocalDate> days = new TreeSet<>();
    try (PreparedStatement statement =
        transaction.connection().prepareStatement("select as_at from edition where source = ?")) {
      statement.setString(1, source);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          days.add(rows.getObject("as_at", LocalDate.class));
        }
      }
    }
    return days;
  }

  /** The documents of the editions of a replaced set that are not read again. */
  List<EntityId> documentsReplaced(ReleaseTransaction transaction, String source)
      throws SQLException {
    Set<LocalDate> gone = written(transaction, source);
    editions.stream()
        .filter(edition -> edition.source().equals(source))
        .forEach(edition -> gone.remove(edition.asAt()));
    return gone.stream().map(day -> OdsId.edition(OdsId.setOf(source), day)).toList();
  }

  /** Writes them down, with the release that then has what they say. */
  void write(ReleaseTransaction transaction, int release) throws SQLException {
    forget(transaction);
    try (PreparedStatement statement =
        transaction
            .connection()
            .prepareStatement(
                """
                insert into edition values (?, ?, ?, ?, ?, ?, ?)
                on conflict (source, as_at, sha256) do update
                  set name = excluded.name, format = excluded.format, rows = excluded.rows,
                    release = excluded.release
                """)) {
      for (ImportedEdition edition : editions) {
        statement.setString(1, edition.source());
        statement.setObject(2, edition.asAt());
        statement.setString(3, edition.sha256());
        statement.setString(4, edition.name());
        statement.setInt(5, edition.format());
        statement.setLong(6, edition.rows());
        statement.setInt(7, release);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void forget(ReleaseTransaction transaction) throws SQLException {
    try (PreparedStatement statement =
        transaction.connection().prepareStatement("delete from edition where source = ?")) {
      for (String source : replaced) {
        statement.setString(1, source);
        statement.executeUpdate();
      }
    }
  }
}
