package org.remit.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.remit.domain.PartialDate;
import org.remit.store.bulk.BulkStore;
import org.remit.store.read.Snapshot;

/** The dataset in PostgreSQL. Safe for use by many threads. */
public final class Store {
  private final BulkStore bulk;
  private final Jdbi jdbi;

  public Store(DataSource dataSource) {
    this.bulk = new BulkStore(dataSource);
    this.jdbi = Jdbi.create(dataSource).registerArrayType(String.class, "text");
  }

  /** Imports, and what they read. */
  public BulkStore bulk() {
    return bulk;
  }

  /** For counting and timing SQL statements. */
  public Jdbi jdbi() {
    return jdbi;
  }

  /** Brings the tables to the form this version of Remit needs. Several may call it at once. */
  public void migrate() {
    bulk.migrate();
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

  /** Reads of one release, which must exist. */
  public Snapshot at(Release release) {
    return new Snapshot(jdbi, release);
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
