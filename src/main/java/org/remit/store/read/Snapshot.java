package org.remit.store.read;

import java.util.List;
import org.remit.store.Release;

/**
 * Reads of one release, by what is read. Each read is one SQL statement, however many keys it is
 * given; lists are ordered by sort key and id. What one returns never changes. Safe for use by many
 * threads.
 */
public record Snapshot(Release release) {
  public Entities entities() {
    return new Entities(release);
  }

  public Organisations organisations() {
    return new Organisations(release);
  }

  public Members members() {
    return new Members(release);
  }

  public Facts facts() {
    return new Facts(release);
  }

  public Holdings holdings() {
    return new Holdings(release);
  }

  public Lineages lineages() {
    return new Lineages(release);
  }

  public Passages passages() {
    return new Passages(release);
  }

  public History history() {
    return new History(release);
  }

  /** The sources that have been imported up to this release, each as its last release, by name. */
  public List<Release> sources() {
    return new Releases().bySource(release.number());
  }

  public Counts counts() {
    return new Counts(release);
  }
}
