package org.remit.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.store.Release;
import org.remit.store.Rows;
import org.remit.store.StoredFact;

/** Successions over many hops. */
public final class Lineages {
  private final Jdbi jdbi;
  private final Release release;

  Lineages(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /**
   * For each of these organisations that has any, the successions it came from, or led to.
   *
   * @param back whether to go to predecessors; else to successors
   * @param depth how many hops at most
   */
  public Map<EntityId, Lineage> of(Collection<EntityId> organisations, boolean back, int depth) {
    String near = back ? "TO" : "FROM";
    String far = back ? "from" : "to";
    Sql sql = Sql.in(release).bind("organisations", Set.copyOf(organisations)).bind("depth", depth);
    String successions =
        Sql.each(
            "f.entity = h.at and f.part = '%s' and f.kind = 'RELATION' and %s and %s"
                .formatted(near, "f.content ->> 'relationKind' = 'SUCCEEDED_BY'", Sql.held("f")));
    String statement =
        """
        with recursive hop (parent, at, depth) as (
          select parent, parent, 0 from unnest(:organisations) as p (parent)
          union
          select h.parent, f.content ->> '%2$s', h.depth + 1
          from hop h
          cross join lateral (%3$s) as f
          where h.depth <= :depth)
        select h.parent, h.depth, f.*
        from (select parent, at, min(depth) as depth from hop group by parent, at) as h
        cross join lateral (%3$s) as f
        where h.depth <= :depth
        order by h.parent, f.first_day, f.id
        """
            .formatted(near, far, successions);
    var found = new LinkedHashMap<EntityId, Lineage>();
    Grouped.grouped(
            sql.list(
                jdbi,
                statement,
                (row, _) ->
                    new Grouped.Of<>(
                        Grouped.parent(row), Map.entry(row.getInt("depth"), Rows.fact(row)))))
        .forEach((organisation, hops) -> found.put(organisation, lineage(hops, depth)));
    return found;
  }

  private static Lineage lineage(List<Map.Entry<Integer, StoredFact>> hops, int depth) {
    var within = new ArrayList<StoredFact>();
    hops.stream().filter(hop -> hop.getKey() < depth).map(Map.Entry::getValue).forEach(within::add);
    return new Lineage(within, within.size() < hops.size());
  }
}
