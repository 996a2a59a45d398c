package org.remit.store.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.domain.EntityId;
import org.remit.domain.When;
import org.remit.store.Release;
import org.remit.store.StoredFact;

/** The organisations that are of a body type at a time: those that have a name. */
public final class Members extends ReleaseReads {
  /** The types of more than so many, which are read another way. */
  private static final String LARGE_TYPES =
      """
      select p.parent from unnest(cast(:bodyTypes as text[])) as p (parent)
      where :few < (
        select count(*) from (
          select from described d
          where d.kind = 'CLASSIFICATION' and d.body_type = p.parent
            and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
            and held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)
          limit {limit}) as member)
      """;

  /** Sorts the names of all members. */
  private static final String PAGES_OF_SMALL =
      """
      select * from (
        select member.parent,
          n.id, n.kind, n.source, n.code, n.content, n.days, n.unsure, n.sort, n.first_release, n.last_release,
          row_number() over (partition by member.parent order by n.sort {direction}, n.id {direction})
            as place
        from (
          select distinct d.body_type as parent, d.subject from described d
          where d.kind = 'CLASSIFICATION' and d.body_type = any(:bodyTypes)
            and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
            and held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)) as member
        cross join lateral (
          select f.* from fact f
          where f.subject = member.subject and f.kind = 'NAME'
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
          order by {preferred} limit 1) as n
        where (n.sort, n.id) {further} (:afterSort, :afterId)) as numbered
      where place <= {limit} order by parent, place
      """;

  /** Reads all names in order until the page of each type is full. */
  private static final String PAGES_OF_LARGE =
      """
      select p.parent, n.*
      from unnest(cast(:bodyTypes as text[])) as p (parent)
      cross join lateral (
        select n.id, n.kind, n.source, n.code, n.content, n.days, n.unsure, n.sort, n.first_release, n.last_release
        from fact n
        where n.kind = 'NAME' and n.subject not like 'body-type/%'
          and n.first_release <= :release and (n.last_release is null or n.last_release >= :release)
          and exists (
            select from fact f
            where f.subject = n.subject and f.kind = 'CLASSIFICATION' and f.object = p.parent
              and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
              and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)
            offset 0)
          and case when n.id = (
              select f.id from fact f
              where f.subject = n.subject and f.kind = 'NAME'
                and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
              order by {preferred} limit 1)
            then true else false end
          and (n.sort, n.id) {further} (:afterSort, :afterId)
        order by n.sort {direction}, n.id {direction} limit {limit}) as n
      order by p.parent, n.sort {direction}, n.id {direction}
      """;

  /** Looks up whether each has a name. */
  private static final String COUNTS_OF_SMALL =
      """
      select parent, count(*) as count
      from (
        select distinct d.body_type as parent, d.subject from described d
        where d.kind = 'CLASSIFICATION' and d.body_type = any(:bodyTypes)
          and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
          and held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)) as member
      where exists (
        select from described n
        where n.kind = 'NAME' and n.subject = member.subject
          and n.first_release <= :release and (n.last_release is null or n.last_release >= :release)
        offset 0)
      group by parent
      """;

  /** Reads which organisations have a name. */
  private static final String COUNTS_OF_LARGE =
      """
      select parent, count(*) as count
      from (
        select distinct d.body_type as parent, d.subject from described d
        where d.kind = 'CLASSIFICATION' and d.body_type = any(:bodyTypes)
          and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
          and held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)) as member
      where subject in (
        select n.subject from described n
        where n.kind = 'NAME'
          and n.first_release <= :release and (n.last_release is null or n.last_release >= :release))
      group by parent
      """;

  private final int few;

  Members(Release release) {
    this(release, Organisations.FEW);
  }

  /**
   * @param few how many members a type may have to be one of the small
   */
  Members(Release release, int few) {
    super(release);
    this.few = few;
  }

  /**
   * For each of these body types that has any, a page of its members by the name each has then. The
   * names are given.
   */
  public Map<EntityId, Page<StoredFact>> pagesOf(
      Collection<EntityId> bodyTypes, When when, PageRequest page) {
    Set<EntityId> large = large(bodyTypes, when);
    var pages = new HashMap<>(pages(PAGES_OF_LARGE, large, when, page));
    pages.putAll(pages(PAGES_OF_SMALL, without(bodyTypes, large), when, page));
    return pages;
  }

  private Map<EntityId, Page<StoredFact>> pages(
      String statement, Collection<EntityId> bodyTypes, When when, PageRequest page) {
    return bodyTypes.isEmpty()
        ? Map.of()
        : Grouped.paged(
            OrganisationConditions.preferred(when, sql(statement))
                .page(page)
                .bindAll("bodyTypes", Set.copyOf(bodyTypes))
                .list(Shape.FACT.ofParent()),
            page);
  }

  /** For each of these body types that has any, how many members it has. */
  public Map<EntityId, Integer> countsOf(Collection<EntityId> bodyTypes, When when) {
    Set<EntityId> large = large(bodyTypes, when);
    var counts = new HashMap<>(counts(COUNTS_OF_LARGE, large, when));
    counts.putAll(counts(COUNTS_OF_SMALL, without(bodyTypes, large), when));
    return counts;
  }

  private Map<EntityId, Integer> counts(
      String statement, Collection<EntityId> bodyTypes, When when) {
    return bodyTypes.isEmpty()
        ? Map.of()
        : Grouped.one(
            sql(statement)
                .during(when)
                .bindAll("bodyTypes", Set.copyOf(bodyTypes))
                .list(Shape.COUNT.ofParent()));
  }

  private Set<EntityId> large(Collection<EntityId> bodyTypes, When when) {
    return Set.copyOf(
        sql(LARGE_TYPES)
            .with("limit", Integer.toString(few + 1))
            .bind("few", few)
            .during(when)
            .bindAll("bodyTypes", Set.copyOf(bodyTypes))
            .list(Shape.id("parent")));
  }

  private static List<EntityId> without(Collection<EntityId> all, Set<EntityId> some) {
    return all.stream().filter(type -> !some.contains(type)).toList();
  }
}
