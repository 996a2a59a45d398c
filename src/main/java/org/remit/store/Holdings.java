package org.remit.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.When;

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
        select m.entity, c.content ->> 'bodyType', c.content ->> 'bodyType', c.first_day, c.last_day
        from mention m join fact c on c.id = m.fact
        where m.entity = any(:organisations) and m.part = 'SUBJECT' and c.kind = 'CLASSIFICATION' and %s),
      held as (
        select distinct on (h.parent, f.sort, f.id) h.parent, h.through, f.*
        from holder h
        join mention m on m.entity = h.holder and m.part = 'HOLDER'
        join fact f on f.id = m.fact
        where f.kind = 'HOLDING' and f.first_day <= h.last_day and f.last_day >= h.first_day and %s
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
   * @param functions only holdings of any of these; null for all
   */
  public Map<EntityId, Page<HeldThrough>> pagesOf(
      Collection<EntityId> organisations,
      @Nullable Set<EntityId> functions,
      When when,
      PageRequest page) {
    Sql sql = held(organisations, functions, when);
    String held = OF_ORGANISATIONS.formatted(Sql.during("c", when), sql.where());
    Sql after = new Sql().factsAfter("held", page);
    String statement =
        """
        %s
        select * from (
          select held.*, row_number() over (partition by parent order by sort, id) as place
          from held where %s) as numbered
        where place <= %d
        order by parent, place
        """
            .formatted(held, after.where(), page.first() + 1);
    return Rows.paged(
        sql.with(after)
            .list(
                jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), HeldThrough.of(row))),
        page);
  }

  /** For each of these organisations that has any, how many holdings it has. */
  public Map<EntityId, Integer> countsOf(
      Collection<EntityId> organisations, @Nullable Set<EntityId> functions, When when) {
    Sql sql = held(organisations, functions, when);
    String statement =
        OF_ORGANISATIONS.formatted(Sql.during("c", when), sql.where())
            + "select parent, count(*) from held group by parent";
    return Rows.mapped(
        Rows.grouped(
            sql.list(
                jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  private Sql held(
      Collection<EntityId> organisations, @Nullable Set<EntityId> functions, When when) {
    Sql sql =
        Sql.in(release)
            .and(Sql.during("f", when))
            .bind(when)
            .bind("organisations", Set.copyOf(organisations));
    if (functions != null) {
      sql.and("f.content ->> 'function' = any(:functions)").bind("functions", functions);
    }
    return sql;
  }
}
