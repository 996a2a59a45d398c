package org.remit.store.read;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.store.Release;
import org.remit.store.StoredFact;
import org.remit.store.row.FactContent;
import org.remit.store.row.FactRow;
import org.remit.store.row.VersionedRow;

/**
 * Facts of a release. What a selection asks of them stands in the statements as {@code {kinds}},
 * {@code {selected}} and {@code {mentioning}} ({@link FactConditions}).
 */
public final class Facts extends ReleaseReads
    implements PanacheRepositoryBase<FactRow, FactRow.Version> {
  private static final String PAGE =
      """
      select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release from fact f
      where f.kind in ({kinds}) and {selected} and {mentioning}
        and (f.sort, f.id) {further} (:afterSort, :afterId)
      order by f.sort {direction}, f.id {direction} limit {limit}
      """;

  private static final String COUNT =
      "select count(*) from fact f where f.kind in ({kinds}) and {selected} and {mentioning}";

  /**
   * The entities are a query of their own, so that PostgreSQL plans for any number of them alike.
   * "offset 0" is a planner fence: without it the lateral join would become a plain one, for which
   * PostgreSQL reads all mentions.
   */
  private static final String OF_EACH =
      """
      select p.parent, f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
      from unnest((select cast(:entities as text[]))) as p (parent)
      cross join lateral (
        select f.* from mentioned f
        where f.entity = p.parent and f.part in ({parts}) and f.kind in ({kinds}) and {selected}
        offset 0) as f
      order by f.claim is not null, f.sort, f.id
      """;

  private static final String COUNT_OF_EACH =
      """
      select p.parent, count(*) as count
      from unnest((select cast(:entities as text[]))) as p (parent)
      cross join lateral (
        select f.* from mentioned f
        where f.entity = p.parent and f.part in ({parts}) and f.kind in ({kinds}) and {selected}
        offset 0) as f
      group by p.parent
      """;

  /**
   * As many facts of each entity as the page may need, of the records and of each column of
   * registers by themselves: an index may have each of these lists in order, which PostgreSQL does
   * not see through the view.
   */
  private static final String PAGES_OF_GROUPS =
      """
      select p.parent, f.*
      from (select distinct parent from unnest((select cast(:parents as text[]))) as u (parent)) as p
      cross join lateral (
        select distinct on (f.sort, f.id) f.*
        from unnest((select cast(:parents as text[])), (select cast(:entities as text[])))
          as g (parent, entity)
        cross join lateral (
          (select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
            from mentioned f
            where f.claim is null and f.entity = g.entity and f.part in ({parts})
              and f.kind in ({kinds}) and (f.sort, f.id) {further} (:afterSort, :afterId) and {selected}
            order by f.sort {direction}, f.id {direction} limit {limit})
          union all
          (select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
            from fact f
            where 'FROM' in ({parts}) and f.claim is not null and f.kind = 'RELATION' and f.subject = g.entity
              and f.kind in ({kinds}) and (f.sort, f.id) {further} (:afterSort, :afterId) and {selected}
            order by f.sort {direction}, f.id {direction} limit {limit})
          union all
          (select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
            from fact f
            where 'TO' in ({parts}) and f.claim is not null and f.kind = 'RELATION' and f.object = g.entity
              and f.kind in ({kinds}) and (f.sort, f.id) {further} (:afterSort, :afterId) and {selected}
            order by f.sort {direction}, f.id {direction} limit {limit})
          union all
          (select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release
            from fact f
            where 'CITED' in ({parts}) and f.claim is not null
              and f.content #>> '{citations,0,document}' = g.entity
              and f.kind in ({kinds}) and (f.sort, f.id) {further} (:afterSort, :afterId) and {selected}
            order by f.sort {direction}, f.id {direction} limit {limit})) as f
        where g.parent = p.parent
        order by f.sort {direction}, f.id {direction} limit {limit}) as f
      order by p.parent, f.sort {direction}, f.id {direction}
      """;

  private static final String COUNTS_OF_GROUPS =
      """
      select g.parent, count(distinct f.id) as count
      from unnest((select cast(:parents as text[])), (select cast(:entities as text[])))
        as g (parent, entity)
      cross join lateral (
        select f.* from mentioned f
        where f.entity = g.entity and f.part in ({parts}) and f.kind in ({kinds}) and {selected}
        offset 0) as f
      group by g.parent
      """;

  Facts(Release release) {
    super(release);
  }

  /** The facts of these ids; unknown ones are absent. */
  public List<StoredFact> byId(Collection<UUID> ids) {
    return stored("id in :ids", Sort.empty(), Map.of("ids", Set.copyOf(ids)));
  }

  /** All facts of a kind of which there are only hundreds, in order. */
  public List<StoredFact> all(FactKind kind) {
    return stored("kind = :kind", Sort.by("sort", "id"), Map.of("kind", kind));
  }

  private List<StoredFact> stored(String condition, Sort order, Map<String, Object> parameters) {
    return read(() ->
            find(condition, order, parameters)
                .filter(VersionedRow.AS_OF, asOf())
                .project(FactContent.class)
                .list())
        .stream()
        .map(FactContent::stored)
        .toList();
  }

  /** A page of the selected facts. */
  public Page<StoredFact> page(FactSelection selection, PageRequest page) {
    return Page.of(selected(PAGE, selection).page(page).list(Shape.FACT), page.first());
  }

  public int count(FactSelection selection) {
    return selected(COUNT, selection).count();
  }

  /**
   * For each of these entities that has any, all selected facts that mention it in this part, those
   * of registers after the others.
   */
  public Map<EntityId, List<StoredFact>> of(
      Collection<EntityId> entities, Part part, FactSelection selection) {
    return Grouped.by(ofEach(OF_EACH, entities, part, selection).list(Shape.FACT.ofParent()));
  }

  /** For each of these entities that has any, how many selected facts mention it in this part. */
  public Map<EntityId, Integer> countsOf(
      Collection<EntityId> entities, Part part, FactSelection selection) {
    return Grouped.one(
        ofEach(COUNT_OF_EACH, entities, part, selection).list(Shape.COUNT.ofParent()));
  }

  private Statement ofEach(
      String statement, Collection<EntityId> entities, Part part, FactSelection selection) {
    return selected(statement, selection)
        .with("parts", Set.of(part))
        .bindAll("entities", Set.copyOf(entities));
  }

  /** For each of these entities that has any, a page of the selected facts that mention it. */
  public Map<EntityId, Page<StoredFact>> pagesOf(
      Collection<EntityId> entities, Part part, FactSelection selection, PageRequest page) {
    Map<EntityId, Set<EntityId>> groups =
        entities.stream().distinct().collect(Collectors.toMap(id -> id, Set::of));
    return pagesOfGroups(groups, Set.of(part), selection, page);
  }

  /**
   * For each parent that has any, a page of the selected facts that mention any of its entities in
   * any of these parts; {@link Part#SUBJECT} and {@link Part#BODY_TYPE} are not read by pages.
   *
   * @param groups the entities of each parent
   */
  public Map<EntityId, Page<StoredFact>> pagesOfGroups(
      Map<EntityId, Set<EntityId>> groups,
      Set<Part> parts,
      FactSelection selection,
      PageRequest page) {
    if (parts.contains(Part.SUBJECT) || parts.contains(Part.BODY_TYPE)) {
      throw new IllegalArgumentException("no pages of facts by " + parts);
    }
    return Grouped.paged(
        ofGroups(PAGES_OF_GROUPS, groups, parts, selection).page(page).list(Shape.FACT.ofParent()),
        page);
  }

  /** For each parent that has any, how many selected facts mention any of its entities. */
  public Map<EntityId, Integer> countsOfGroups(
      Map<EntityId, Set<EntityId>> groups, Set<Part> parts, FactSelection selection) {
    return Grouped.one(
        ofGroups(COUNTS_OF_GROUPS, groups, parts, selection).list(Shape.COUNT.ofParent()));
  }

  private Statement ofGroups(
      String statement,
      Map<EntityId, Set<EntityId>> groups,
      Set<Part> parts,
      FactSelection selection) {
    var parents = new ArrayList<EntityId>();
    var entities = new ArrayList<EntityId>();
    groups.forEach((parent, members) ->
        members.forEach(member -> {
          parents.add(parent);
          entities.add(member);
        }));
    return selected(statement, selection)
        .with("parts", parts)
        .bindAll("parents", parents)
        .bindAll("entities", entities);
  }

  private Statement selected(String statement, FactSelection selection) {
    return FactConditions.of(selection, sql(statement));
  }
}
