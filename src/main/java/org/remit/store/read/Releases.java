package org.remit.store.read;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.store.Release;
import org.remit.store.row.ReleaseRow;

/** The releases that there are. */
public final class Releases implements PanacheRepositoryBase<ReleaseRow, Integer> {
  /** The newest; empty before the first import. */
  public Optional<Release> newest() {
    return ReleaseReads.read(
        () -> find("order by number desc").project(Release.class).firstResultOptional());
  }

  /** Of each source the last release up to this one that an import of it made, by name. */
  public List<Release> bySource(int last) {
    return ReleaseReads.read(() ->
        find(
                """
                from ReleaseRow r where r.number in (
                  select max(up.number) from ReleaseRow up where up.number <= :last group by up.source)
                order by r.source
                """,
                Map.of("last", last))
            .project(Release.class)
            .list());
  }
}
