package org.remit.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.remit.domain.PartialDate;
import org.remit.store.read.Snapshot;

/** The dataset in PostgreSQL. Safe for use by many threads. */
public final class Store {
  /** The channel on which PostgreSQL tells every listener the number of a new release. */
  public static final String RELEASE_CHANNEL = "remit_release";

  private final DataSource dataSource;
  private final Jdbi jdbi;

  public Store(DataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource).registerArrayType(String.class, "text");
  }

  /** For counting and timing SQL statements. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Brings the tables to the form this version of Remit needs. Several may call it at once. */
  public void migrate() {
    Flyway.configure().dataSource(dataSource).load().migrate();
  }

  /** The newest release; empty before the first import. */
  public Optional<Release> newest() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from release order by number desc limit 1")
            .map(Store::release)
            .findOne());
  }

  public Optional<Release> find(int number) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from release where number = :number")
            .bind("number", number)
            .map(Store::release)
            .findOne());
  }

  /** What the source looked like when it was last imported; empty when it never was. */
  public Optional<String> fingerprint(String source) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select fingerprint from source where name = :name")
            .bind("name", source)
            .mapTo(String.class)
            .findOne());
  }

  /** Reads of one release, which must exist. */
  public Snapshot at(Release release) {
    return new Snapshot(jdbi, release);
  }

  /** The documents whose text is held, as their hashes with their paragraphs in order. */
  public List<HeldText> heldTexts() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select sha256, array_agg(text order by number) as paragraphs
                from passage where last_release is null group by document, sha256
                order by document
                """)
            .map((row, _) ->
                new HeldText(
                    row.getString("sha256"),
                    List.of((String[]) row.getArray("paragraphs").getArray())))
            .list());
  }

  /**
   * Begins an import of one source, in a transaction of its own that ends with the writer.
   *
   * @throws ImportRunningException while another import is running on this database
   */
  public ReleaseWriter begin(String source, Clock clock) {
    ReleaseTransaction transaction = ReleaseTransaction.begin(dataSource, clock);
    try {
      return new ReleaseWriter(transaction, source);
    } catch (SQLException e) {
      transaction.close();
      throw new StoreException(e);
    } catch (RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  /**
   * Begins an import of registers, in a transaction of its own that ends with the writer.
   *
   * @throws ImportRunningException while another import is running on this database
   */
  public RegisterWriter beginRegisters(Clock clock) {
    ReleaseTransaction transaction = ReleaseTransaction.begin(dataSource, clock);
    try {
      return new RegisterWriter(transaction);
    } catch (SQLException e) {
      transaction.close();
      throw new StoreException(e);
    } catch (RuntimeException e) {
      transaction.close();
      throw e;
    }
  }

  /** The files of registers that have been imported. */
  public List<Edition> editions() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select * from edition order by source, as_at, sha256")
            .map((row, _) -> Edition.of(row))
            .list());
  }

  public static Release release(java.sql.ResultSet row, StatementContext context)
      throws SQLException {
    String researchedUntil = row.getString("researched_until");
    Instant released = row.getTimestamp("released").toInstant();
    return new Release(
        row.getInt("number"),
        row.getString("source"),
        released,
        researchedUntil == null ? null : PartialDate.of(researchedUntil));
  }
}
