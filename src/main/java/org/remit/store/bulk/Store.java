package org.remit.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.remit.domain.PartialDate;
import org.remit.store.Release;
import org.remit.store.StoreException;

/**
 * The dataset in PostgreSQL as imports need it. Each read takes a connection of its own. Safe for
 * use by many threads.
 */
public final class Store {
  /** The channel on which PostgreSQL sends every listener the number of a new release. */
  public static final String RELEASE_CHANNEL = "remit_release";

  private final DataSource dataSource;

  public Store(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Brings the tables to the form this version of Remit needs. Several may call it at once. */
  public void migrate() {
    Flyway.configure()
        .dataSource(dataSource)
        .javaMigrations(new FoldedNamesMigration())
        .load()
        .migrate();
  }

  /** The newest release; empty before the first import. */
  public Optional<Release> newest() {
    return rows("select * from release order by number desc limit 1", Store::release).stream()
        .findFirst();
  }

  public Optional<Release> find(int number) {
    return rows("select * from release where number = " + number, Store::release).stream()
        .findFirst();
  }

  private static Release release(ResultSet row) throws SQLException {
    String researchedUntil = row.getString("researched_until");
    return new Release(
        row.getInt("number"),
        row.getString("source"),
        row.getTimestamp("released").toInstant(),
        researchedUntil == null ? null : PartialDate.of(researchedUntil),
        row.getBoolean("days_settled"));
  }

  /** All of one release, which must exist. */
  public Cursors cursors(Release release) {
    return new Cursors(dataSource, release);
  }

  /** How many entities and facts a release has, by kind. */
  public SortedMap<String, Integer> counts(Release release) {
    var counts = new TreeMap<String, Integer>();
    rows(
            "select kind, sum(count) as count from counted where release = %d group by kind"
                .formatted(release.number()),
            row -> Map.entry(row.getString("kind"), row.getInt("count")))
        .forEach(count -> counts.put(count.getKey(), count.getValue()));
    return counts;
  }

  /** What the source looked like when it was last imported; empty when it never was. */
  public Optional<String> fingerprint(String source) {
    return rows("select fingerprint from source where name = ?", row -> row.getString(1), source)
        .stream()
        .findFirst();
  }

  /** The documents of which the newest release has the text. */
  public List<HeldText> heldTexts() {
    return rows(
        """
        select sha256, array_agg(text order by number) as paragraphs
        from passage where last_release is null group by document, sha256
        order by document
        """,
        row ->
            new HeldText(
                row.getString("sha256"),
                List.of((String[]) row.getArray("paragraphs").getArray())));
  }

  /** The files of registers that have been imported. */
  public List<ImportedEdition> editions() {
    return rows("select * from edition order by source, as_at, sha256", ImportedEdition::of);
  }

  /**
   * Begins an import of one source, in a transaction of its own that ends with the writer.
   *
   * @throws ImportRunningException while another import is running on this database
   */
  public ReleaseWriter begin(String source, Clock clock) {
    return begin(transaction -> new ReleaseWriter(transaction, source), clock);
  }

  /**
   * Begins an import of registers, in a transaction of its own that ends with the writer.
   *
   * @throws ImportRunningException while another import is running on this database
   */
  public RegisterWriter beginRegisters(Clock clock) {
    return begin(RegisterWriter::new, clock);
  }

  private interface Writer<W> {
    W in(ReleaseTransaction transaction) throws SQLException;
  }

  private <W> W begin(Writer<W> writer, Clock clock) {
    ReleaseTransaction transaction = ReleaseTransaction.begin(dataSource, clock);
    try {
      return writer.in(transaction);
    } catch (SQLException e) {
      transaction.close();
      throw new StoreException(e);
    } catch (RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  private interface Mapper<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> rows(String query, Mapper<T> mapper, String... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      var all = new ArrayList<T>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          all.add(mapper.of(row));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
