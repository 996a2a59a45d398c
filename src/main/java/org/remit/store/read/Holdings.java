package org.remit.store.read;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.remit.domain.EntityId;
import org.remit.store.Release;

/**
 * What organisations hold, themselves and through the body types they are of: an organisation holds
 * through a type what the type held while the organisation was of it.
 */
public final class Holdings extends ReleaseReads {
  /**
   * Named held: each holding once, with the type through which it is held; null where by itself.
   */
  private static final String HELD =
      """
      with holder as (
        select parent, parent as holder, null as through,
          date '-infinity' as first_day, date 'infinity' as last_day
        from unnest(cast(:organisations as text[])) as p (parent)
        union all
        select c.entity, c.object, c.object, c.first_day, c.last_day
        from mentioned c
        where c.entity = any(:organisations) and c.part = 'SUBJECT' and c.kind = 'CLASSIFICATION'
          and c.first_release <= :release and (c.last_release is null or c.last_release >= :release)
          and held(c.first_day, c.last_day, c.days, :whenFirst, :whenLast)),
      held_by as materialized (
        select f.entity as holder, f.id, f.first_release, f.sort, f.first_day, f.last_day
        from mentioned f
        where f.entity in (select holder from holder) and f.part = 'HOLDER' and f.kind in ({kinds})
          and {selected} and {mentioning}),
      held as (
        select distinct on (h.parent, f.sort, f.id) h.parent, h.through, f.*
        from holder h join held_by f on f.holder = h.holder
        where f.first_day <= h.last_day and f.last_day >= h.first_day
        order by h.parent, f.sort, f.id)\
      """;

  private static final String PAGES =
      """
      {held}
      select numbered.parent, numbered.through,
        f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
      from (
        select held.*, row_number() over (partition by parent order by sort {direction}, id {direction}) as place
        from held where (sort, id) {further} (:afterSort, :afterId)) as numbered
      join fact f on f.id = numbered.id and f.first_release = numbered.first_release
      where place <= {limit} order by parent, place
      """;

  private static final String COUNTS =
      "{held} select parent, count(*) as count from held group by parent";

  private static final Shape<HeldThrough> HOLDING =
      Shape.FACT.and(
          (row, holding) -> {
            String through = row.get("through", String.class);
            return new HeldThrough(holding, through == null ? null : EntityId.of(through));
          },
          "through");

  Holdings(Release release) {
    super(release);
  }

  /**
   * For each of these organisations that has any, a page of what it holds.
   *
   * @param holdings which holdings; its time is that of the body types too
   */
  public Map<EntityId, Page<HeldThrough>> pagesOf(
      Collection<EntityId> organisations, FactSelection holdings, PageRequest page) {
    return Grouped.paged(
        held(PAGES, organisations, holdings).page(page).list(HOLDING.ofParent()), page);
  }

  /** For each of these organisations that has any, how many holdings it has. */
  public Map<EntityId, Integer> countsOf(
      Collection<EntityId> organisations, FactSelection holdings) {
    return Grouped.one(held(COUNTS, organisations, holdings).list(Shape.COUNT.ofParent()));
  }

  private Statement held(
      String statement, Collection<EntityId> organisations, FactSelection holdings) {
    return FactConditions.of(holdings, sql(statement).with("held", HELD))
        .bindAll("organisations", Set.copyOf(organisations));
  }
}
