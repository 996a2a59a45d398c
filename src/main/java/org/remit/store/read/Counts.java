package org.remit.store.read;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.remit.store.Release;
import org.remit.store.row.CountRow;

/** How much a release has. */
public final class Counts extends ReleaseReads
    implements PanacheRepositoryBase<CountRow, CountRow.Of> {
  private record Count(String name, long count) {}

  Counts(Release release) {
    super(release);
  }

  /** How many entities and facts the release has, by kind. */
  public Map<String, Integer> byKind() {
    return counts("select kind, sum(count) from CountRow where release = :release group by kind");
  }

  /** How many entities and facts the release has, by the source they are from, all its sets. */
  public Map<String, Integer> bySource() {
    return counts(
        "select source, sum(count) from CountRow where release = :release group by source");
  }

  private Map<String, Integer> counts(String query) {
    List<Count> found = read(() -> find(query, asOf()).project(Count.class).list());
    var counts = new TreeMap<String, Integer>();
    found.forEach(count -> counts.put(count.name(), (int) count.count()));
    return counts;
  }
}
