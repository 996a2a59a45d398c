package org.remit.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.domain.Mention.Part;

/** Facts of a release. */
public final class Facts {
  private static final String GROUPED =
      """
      unnest(:parents, :entities) as g (parent, entity) cross join lateral (%s) as f\
      """;

  private static final Comparator<StoredFact> IN_ORDER =
      Comparator.comparing(StoredFact::ofRegister)
          .thenComparing(StoredFact::sort)
          .thenComparing(fact -> fact.id().toString());

  private final Jdbi jdbi;
  private final Release release;

  Facts(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /** The facts of these ids; unknown ones are absent. */
  public List<StoredFact> byId(Collection<UUID> ids) {
    Sql sql =
        Sql.in(release)
            .and(Sql.held("f"))
            .and("f.id = any(:ids::uuid[])")
            .bind("ids", Set.copyOf(ids));
    return sql.list(jdbi, "select * from fact f where " + sql.where(), (row, _) -> Rows.fact(row));
  }

  /** A page of the selected facts. */
  public Page<StoredFact> page(FactSelection selection, PageRequest page) {
    Sql sql = Sql.in(release).selected("f", selection).factsAfter("f", page);
    String statement =
        "select * from fact f where %s %s".formatted(sql.where(), Sql.order("f", page));
    return Page.of(sql.list(jdbi, statement, (row, _) -> Rows.fact(row)), page.first());
  }

  public int count(FactSelection selection) {
    Sql sql = Sql.in(release).selected("f", selection);
    return sql.count(jdbi, "select count(*) from fact f where " + sql.where());
  }

  /**
   * For each of these entities that has any, all selected facts that mention it in this part, those
   * of registers after the others.
   */
  public Map<EntityId, List<StoredFact>> of(
      Collection<EntityId> entities, Part part, FactSelection selection) {
    Sql sql =
        mentioning(part, selection)
            .and("f.entity = any(:entities)")
            .bind("entities", Set.copyOf(entities));
    return grouped(sql);
  }

  private Map<EntityId, List<StoredFact>> grouped(Sql sql) {
    String statement =
        "select f.entity as parent, f.* from mentioned f where %s order by (f.claim is not null), f.sort, f.id"
            .formatted(sql.where());
    return Rows.grouped(
        sql.list(jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), Rows.fact(row))));
  }

  /**
   * The same for every entity whose id is in this range.
   *
   * @param last included, as the first is
   */
  public Map<EntityId, List<StoredFact>> ofRange(
      EntityId first, EntityId last, Part part, FactSelection selection) {
    Sql sql =
        mentioning(part, selection)
            .and("f.entity between :first and :last")
            .bind("first", first.toString())
            .bind("last", last.toString());
    String statement =
        """
        select f.entity as parent, f.id, f.kind, f.source, f.content, f.sort, f.first_release,
          f.last_release
        from mentioned f where %s
        """
            .formatted(sql.where());
    Map<EntityId, List<StoredFact>> found =
        Rows.grouped(
            sql.list(jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), Rows.fact(row))));
    // Thousands of short lists are put in order here sooner than all their rows by PostgreSQL.
    found.values().forEach(facts -> facts.sort(IN_ORDER));
    return found;
  }

  /** For each of these entities that has any, a page of the selected facts that mention it. */
  public Map<EntityId, Page<StoredFact>> pagesOf(
      Collection<EntityId> entities, Part part, FactSelection selection, PageRequest page) {
    Sql sql =
        mentioning(part, selection)
            .and("f.entity = p.parent")
            .factsAfter("f", page)
            .bind("parents", Set.copyOf(entities));
    String statement =
        """
        select p.parent, f.* from unnest(:parents) as p (parent) cross join lateral (
          select f.* from mentioned f where %s %s) as f
        %s
        """
            .formatted(sql.where(), Sql.order("f", page), Sql.direction("f", page));
    return Rows.paged(
        sql.list(jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), Rows.fact(row))),
        page);
  }

  /** For each of these entities that has any, how many selected facts mention it in this part. */
  public Map<EntityId, Integer> countsOf(
      Collection<EntityId> entities, Part part, FactSelection selection) {
    Sql sql =
        mentioning(part, selection)
            .and("f.entity = any(:entities)")
            .bind("entities", Set.copyOf(entities));
    String statement =
        "select f.entity as parent, count(*) from mentioned f where %s group by f.entity"
            .formatted(sql.where());
    return Rows.mapped(
        Rows.grouped(
            sql.list(
                jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  /**
   * For each parent that has any, a page of the selected facts that mention any of its entities in
   * any of these parts.
   *
   * @param groups the entities of each parent
   */
  public Map<EntityId, Page<StoredFact>> pagesOfGroups(
      Map<EntityId, Set<EntityId>> groups,
      Set<Part> parts,
      FactSelection selection,
      PageRequest page) {
    Sql sql = grouped(groups, parts, selection).factsAfter("f", page);
    String statement =
        """
        select * from (
          select held.*, row_number() over (partition by parent %s) as place
          from (select distinct on (g.parent, f.sort, f.id) g.parent, f.* from %s) as held)
          as numbered
        where place <= %d order by parent, place
        """
            .formatted(Sql.direction("held", page), GROUPED.formatted(each(sql)), page.first() + 1);
    return Rows.paged(
        sql.list(jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), Rows.fact(row))),
        page);
  }

  /** For each parent that has any, how many selected facts mention any of its entities. */
  public Map<EntityId, Integer> countsOfGroups(
      Map<EntityId, Set<EntityId>> groups, Set<Part> parts, FactSelection selection) {
    Sql sql = grouped(groups, parts, selection);
    String statement =
        "select g.parent, count(distinct f.id) as count from %s group by g.parent"
            .formatted(GROUPED.formatted(each(sql)));
    return Rows.mapped(
        Rows.grouped(
            sql.list(
                jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  private static String each(Sql sql) {
    return Sql.each("f.entity = g.entity and " + sql.where());
  }

  private Sql grouped(
      Map<EntityId, Set<EntityId>> groups, Set<Part> parts, FactSelection selection) {
    var parents = new ArrayList<EntityId>();
    var entities = new ArrayList<EntityId>();
    groups.forEach((parent, members) ->
        members.forEach(member -> {
          parents.add(parent);
          entities.add(member);
        }));
    return Sql.in(release)
        .and("f.part = any(:parts)")
        .bind("parts", parts)
        .selected("f", selection)
        .bind("parents", parents)
        .bind("entities", entities);
  }

  /** Hands over every selected fact, in order. */
  public void forEach(FactSelection selection, Consumer<StoredFact> use) {
    Sql sql = Sql.in(release).selected("f", selection);
    sql.stream(
        jdbi,
        "select * from fact f where %s order by f.kind, f.sort, f.id".formatted(sql.where()),
        (row, _) -> Rows.fact(row),
        use);
  }

  private Sql mentioning(Part part, FactSelection selection) {
    return Sql.in(release).and("f.part = :part").bind("part", part.name()).selected("f", selection);
  }
}
