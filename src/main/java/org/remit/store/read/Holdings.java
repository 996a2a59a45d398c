package org.remit.store.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.store.Release;

/**
 * What organisations hold, themselves and through the body types they are of: an organisation holds
 * through a type what the type held while the organisation was of it.
 */
public final class Holdings {
  private static final String OF_ORGANISATIONS =
      """
      with holder as (
        select parent, parent as holder, null as through,
          date '-infinity' as first_day, date 'infinity' as last_day
        from unnest(:organisations) as p (parent)
        union all
        select c.entity, c.content ->> 'bodyType', c.content ->> 'bodyType', c.first_day, c.last_day
        from mentioned c
        where c.entity = any(:organisations) and c.part = 'SUBJECT' and c.kind = 'CLASSIFICATION' and %s),
      held_by as materialized (
        select f.entity as holder, f.id, f.first_release, f.sort, f.first_day, f.last_day
        from mentioned f
        where f.entity in (select holder from holder) and f.part = 'HOLDER' and %s),
      held as (
        select distinct on (h.parent, f.sort, f.id) h.parent, h.through, f.*
        from holder h join held_by f on f.holder = h.holder
        where f.first_day <= h.last_day and f.last_day >= h.first_day
        order by h.parent, f.sort, f.id)
      """;

  private final Jdbi jdbi;
  private final Release release;

  Holdings(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /**
   * For each of these organisations that has any, a page of what it holds.
   *
   * @param holdings which holdings; its time is that of the body types too
   */
  public Map<EntityId, Page<HeldThrough>> pagesOf(
      Collection<EntityId> organisations, FactSelection holdings, PageRequest page) {
    Sql sql = held(organisations, holdings);
    String held = OF_ORGANISATIONS.formatted(Sql.during("c", holdings.when()), sql.where());
    Sql after = new Sql().factsAfter("held", page);
    String statement =
        """
        %s
        select numbered.parent, numbered.through, f.* from (
          select held.*, row_number() over (partition by parent %s) as place
          from held where %s) as numbered
        join fact f on f.id = numbered.id and f.first_release = numbered.first_release
        where place <= %d
        order by parent, place
        """
            .formatted(held, Sql.direction("held", page), after.where(), page.first() + 1);
    return Grouped.paged(
        sql.with(after)
            .list(
                jdbi,
                statement,
                (row, _) -> new Grouped.Of<>(Grouped.parent(row), HeldThrough.of(row))),
        page);
  }

  /** For each of these organisations that has any, how many holdings it has. */
  public Map<EntityId, Integer> countsOf(
      Collection<EntityId> organisations, FactSelection holdings) {
    Sql sql = held(organisations, holdings);
    String statement =
        OF_ORGANISATIONS.formatted(Sql.during("c", holdings.when()), sql.where())
            + "select parent, count(*) from held group by parent";
    return Grouped.mapped(
        Grouped.grouped(
            sql.list(
                jdbi,
                statement,
                (row, _) -> new Grouped.Of<>(Grouped.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  private Sql held(Collection<EntityId> organisations, FactSelection holdings) {
    return Sql.in(release).selected("f", holdings).bind("organisations", Set.copyOf(organisations));
  }
}
