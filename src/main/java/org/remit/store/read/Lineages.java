package org.remit.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.remit.domain.EntityId;
import org.remit.store.Release;
import org.remit.store.StoredFact;

/** Successions over many hops. */
public final class Lineages extends ReleaseReads {
  /**
   * From each organisation a hop at a time: the successions of which it is the {@code {near}} side,
   * then those of their {@code {far}} sides. "offset 0" is a planner fence, as in {@link Facts}.
   */
  private static final String SUCCESSIONS =
      """
      with recursive hop (parent, at, depth) as (
        select parent, parent, 0 from unnest(cast(:organisations as text[])) as p (parent)
        union
        select h.parent, f.{far} collate "default", h.depth + 1
        from hop h
        cross join lateral (
          select f.* from mentioned f
          where f.entity = h.at and f.part = {near} and f.kind = 'RELATION' and f.label = 'SUCCEEDED_BY'
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
          offset 0) as f
        where h.depth <= :depth)
      select h.parent, h.depth, f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
      from (select parent, at, min(depth) as depth from hop group by parent, at) as h
      cross join lateral (
        select f.* from mentioned f
        where f.entity = h.at and f.part = {near} and f.kind = 'RELATION' and f.label = 'SUCCEEDED_BY'
          and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        offset 0) as f
      where h.depth <= :depth
      order by h.parent, f.first_day, f.id
      """;

  private record Hop(int depth, StoredFact relation) {}

  Lineages(Release release) {
    super(release);
  }

  /**
   * For each of these organisations that has any, the successions it came from, or led to.
   *
   * @param back whether to go to predecessors; else to successors
   * @param depth how many hops at most
   */
  public Map<EntityId, Lineage> of(Collection<EntityId> organisations, boolean back, int depth) {
    var hops =
        sql(SUCCESSIONS)
            .with("near", back ? "'TO'" : "'FROM'")
            .with("far", back ? "subject" : "object")
            .bindAll("organisations", Set.copyOf(organisations))
            .bind("depth", depth)
            .list(
                Shape.FACT
                    .and((row, fact) -> new Hop(Shape.number(row, "depth"), fact), "depth")
                    .ofParent());
    return Grouped.mapped(Grouped.by(hops), found -> lineage(found, depth));
  }

  private static Lineage lineage(Collection<Hop> hops, int depth) {
    var within = new ArrayList<StoredFact>();
    hops.stream().filter(hop -> hop.depth() < depth).map(Hop::relation).forEach(within::add);
    return new Lineage(within, within.size() < hops.size());
  }
}
