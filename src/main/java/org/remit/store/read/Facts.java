package org.remit.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.domain.Mention.Part;
import org.remit.store.Release;
import org.remit.store.Rows;
import org.remit.store.StoredFact;

/** Facts of a release. */
public final class Facts {
  /** Said as a query of its own, so that PostgreSQL plans for any number of entities alike. */
  private static final String EACH_ENTITY =
      "unnest((select :entities::text[])) as p (parent) cross join lateral (%s) as f";

  private static final String GROUPED =
      """
      unnest((select :parents::text[]), (select :entities::text[])) as g (parent, entity)
      cross join lateral (%s) as f\
      """;

  private static final String COLUMNS =
      "f.id, f.kind, f.source, f.content, f.sort, f.first_release, f.last_release";

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
    Sql sql = ofEach(entities, part, selection);
    String statement =
        "select p.parent, f.* from %s order by (f.claim is not null), f.sort, f.id"
            .formatted(EACH_ENTITY.formatted(Sql.each(sql.where())));
    return Grouped.grouped(
        sql.list(
            jdbi, statement, (row, _) -> new Grouped.Of<>(Grouped.parent(row), Rows.fact(row))));
  }

  /** For each of these entities that has any, a page of the selected facts that mention it. */
  public Map<EntityId, Page<StoredFact>> pagesOf(
      Collection<EntityId> entities, Part part, FactSelection selection, PageRequest page) {
    Map<EntityId, Set<EntityId>> groups =
        entities.stream().distinct().collect(Collectors.toMap(id -> id, Set::of));
    return pagesOfGroups(groups, Set.of(part), selection, page);
  }

  /** For each of these entities that has any, how many selected facts mention it in this part. */
  public Map<EntityId, Integer> countsOf(
      Collection<EntityId> entities, Part part, FactSelection selection) {
    Sql sql = ofEach(entities, part, selection);
    String statement =
        "select p.parent, count(*) from %s group by p.parent"
            .formatted(EACH_ENTITY.formatted(Sql.each(sql.where())));
    return Grouped.mapped(
        Grouped.grouped(
            sql.list(
                jdbi,
                statement,
                (row, _) -> new Grouped.Of<>(Grouped.parent(row), row.getInt("count")))),
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
    Sql sql = grouped(groups, selection).factsAfter("f", page);
    String statement =
        """
        select p.parent, f.* from (
          select distinct parent from unnest((select :parents::text[])) as u (parent)) as p
        cross join lateral (
          select distinct on (f.sort, f.id) f.* from %s where g.parent = p.parent %s) as f
        order by p.parent, %s
        """
            .formatted(
                GROUPED.formatted(firstOfEach(parts, selection, sql, page)),
                Sql.order("f", page),
                Sql.sorting("f", page));
    return Grouped.paged(
        sql.list(
            jdbi, statement, (row, _) -> new Grouped.Of<>(Grouped.parent(row), Rows.fact(row))),
        page);
  }

  /** For each parent that has any, how many selected facts mention any of its entities. */
  public Map<EntityId, Integer> countsOfGroups(
      Map<EntityId, Set<EntityId>> groups, Set<Part> parts, FactSelection selection) {
    Sql sql = grouped(groups, selection);
    String each = "f.entity = g.entity and %s and %s".formatted(in(parts), sql.where());
    String statement =
        "select g.parent, count(distinct f.id) as count from %s group by g.parent"
            .formatted(GROUPED.formatted(Sql.each(each)));
    return Grouped.mapped(
        Grouped.grouped(
            sql.list(
                jdbi,
                statement,
                (row, _) -> new Grouped.Of<>(Grouped.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  /**
   * As many facts of {@code g.entity} as the page may need, of each part and of records and
   * registers by themselves: each is a list that an index may have in order.
   */
  private static String firstOfEach(
      Set<Part> parts, FactSelection selection, Sql sql, PageRequest page) {
    return parts.stream()
        .sorted()
        .flatMap(part ->
            Stream.concat(
                Stream.of(
                    "mentioned f where f.claim is null and f.entity = g.entity and f.part = '%s'"
                        .formatted(part)),
                RegisterMentions.of(part, "g.entity").stream()
                    .map(those -> "fact f where " + those)))
        .map(those -> first(those, selection, sql, page))
        .collect(Collectors.joining(" union all "));
  }

  /**
   * The conditions are said as a case because PostgreSQL would otherwise expect so few rows of them
   * that it sorts all.
   */
  private static String first(String those, FactSelection selection, Sql sql, PageRequest page) {
    return "(select %s from %s and %s and case when %s then true else false end %s)"
        .formatted(
            COLUMNS, those, Sql.ofKinds("f", selection.kinds()), sql.where(), Sql.order("f", page));
  }

  private static String in(Set<Part> parts) {
    return "f.part in (%s)".formatted(Sql.constants(parts));
  }

  private Sql grouped(Map<EntityId, Set<EntityId>> groups, FactSelection selection) {
    var parents = new ArrayList<EntityId>();
    var entities = new ArrayList<EntityId>();
    groups.forEach((parent, members) ->
        members.forEach(member -> {
          parents.add(parent);
          entities.add(member);
        }));
    return Sql.in(release)
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

  private Sql ofEach(Collection<EntityId> entities, Part part, FactSelection selection) {
    return mentioning(part, selection)
        .and("f.entity = p.parent")
        .bind("entities", Set.copyOf(entities));
  }

  private Sql mentioning(Part part, FactSelection selection) {
    return Sql.in(release).and(in(Set.of(part))).selected("f", selection);
  }
}
