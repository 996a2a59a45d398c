package org.remit.store.read;

import org.jdbi.v3.core.Jdbi;
import org.remit.store.Release;

/**
 * Reads of one release, by what is read. Each read is one SQL statement, however many keys it is
 * given; lists are ordered by sort key and id. What one returns never changes. Safe for use by many
 * threads.
 */
public final class Snapshot {
  private final Jdbi jdbi;
  private final Release release;

  public Snapshot(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  public Release release() {
    return release;
  }

  public Entities entities() {
    return new Entities(jdbi, release);
  }

  public Organisations organisations() {
    return new Organisations(jdbi, release);
  }

  public Facts facts() {
    return new Facts(jdbi, release);
  }

  public Descriptions descriptions() {
    return new Descriptions(jdbi, release);
  }

  public Holdings holdings() {
    return new Holdings(jdbi, release);
  }

  public Lineages lineages() {
    return new Lineages(jdbi, release);
  }

  public Passages passages() {
    return new Passages(jdbi, release);
  }

  public History history() {
    return new History(jdbi, release);
  }
}
