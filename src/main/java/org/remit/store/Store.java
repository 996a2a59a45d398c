package org.remit.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.remit.store.bulk.BulkStore;
import org.remit.store.read.Snapshot;

/** The dataset in PostgreSQL. Safe for use by many threads. */
public final class Store {
  private final BulkStore bulk;

  public Store(DataSource dataSource) {
    this.bulk = new BulkStore(dataSource);
  }

  /** Imports, what they read, and all of a release: over JDBC, without Quarkus. */
  public BulkStore bulk() {
    return bulk;
  }

  /** Brings the tables to the form this version of Remit needs. Several may call it at once. */
  public void migrate() {
    bulk.migrate();
  }

  /** The newest release; empty before the first import. */
  public Optional<Release> newest() {
    return bulk.newest();
  }

  public Optional<Release> find(int number) {
    return bulk.find(number);
  }

  /** Reads of one release, which must exist, for questions: by Hibernate, on the server alone. */
  public Snapshot at(Release release) {
    return new Snapshot(release);
  }
}
