package org.remit.store.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.IdentifierScheme;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.store.Release;
import org.remit.store.Rows;
import org.remit.store.SortKey;
import org.remit.store.StoredFact;

/** Organisations by what facts say of them at a time. */
public final class Organisations {
  private static final String OF_CANDIDATES =
      "unnest(:candidates) as candidate (entity) cross join lateral (%s) as n"
          .formatted(
              Sql.each("f.entity = candidate.entity and f.part = 'SUBJECT' and f.kind = 'NAME'"));

  /** Names of so many are put in order in a fraction of a second. */
  private static final int FEW = 4_000;

  private final Jdbi jdbi;
  private final Release release;

  private final int atMost;

  Organisations(Jdbi jdbi, Release release) {
    this(jdbi, release, FEW);
  }

  /**
   * @param few how many are put in order, or looked up, one by one
   */
  Organisations(Jdbi jdbi, Release release, int few) {
    this.jdbi = jdbi;
    this.release = release;
    this.atMost = few;
  }

  /**
   * A page of the selected organisations, by the name each has at that time, or had last before or
   * first after. The name comes with it.
   */
  public Page<StoredFact> page(OrganisationSelection selection, When when, PageRequest page) {
    var conditions = OrganisationConditions.oneByOne(when);
    Sql sql =
        conditions
            .of(release, selection)
            .and(conditions.isThePreferredName())
            .factsAfter("n", page);
    String names = few(selection, when, sql).orElse("fact n");
    String statement =
        "select n.* from %s where %s %s".formatted(names, sql.where(), Sql.order("n", page));
    return Page.of(sql.list(jdbi, statement, (row, _) -> Rows.fact(row)), page.first());
  }

  public int count(OrganisationSelection selection, When when) {
    Sql ofFew = OrganisationConditions.oneByOne(when).of(release, selection);
    Optional<String> few = few(selection, when, ofFew);
    if (few.isEmpty() && OrganisationCount.answers(selection)) {
      return OrganisationCount.of(release, selection, when, jdbi);
    }
    Sql sql = few.isPresent() ? ofFew : OrganisationConditions.atOnce(when).of(release, selection);
    return sql.count(
        jdbi,
        "select count(distinct n.content ->> 'subject') from %s where %s"
            .formatted(few.orElse("fact n"), sql.where()));
  }

  /**
   * The names of the few organisations that can be meant, called {@code n}; empty where they are
   * many. A list of many is read in its order, which ends soon, while putting many in order would
   * not.
   */
  private Optional<String> few(OrganisationSelection selection, When when, Sql sql) {
    Optional<Set<EntityId>> few =
        Candidates.of(release, selection, when).stream()
            .flatMap(candidates -> candidates.atMost(atMost, jdbi).stream())
            .findFirst();
    few.ifPresent(candidates -> sql.bind("candidates", candidates));
    return few.map(_ -> OF_CANDIDATES);
  }

  /**
   * The organisations that had this code in this scheme at that time, one that existed then first;
   * then by the records before by registers, the latest first.
   */
  public List<EntityId> withCode(IdentifierScheme scheme, String code, When when) {
    Sql sql =
        Sql.in(release)
            .and("n.kind = 'IDENTIFIER' and n.sort = :code")
            .and(Sql.during("n", when))
            .bind(when)
            .bind("code", SortKey.ofCode(scheme, code));
    return sql.list(
        jdbi,
        "select n.content ->> 'subject' as subject from fact n where %s %s"
            .formatted(sql.where(), existingFirst(when)),
        (row, _) -> EntityId.of(row.getString("subject")));
  }

  /** A register tells no period of a code, so that of a reused one the lives decide. */
  private static String existingFirst(When when) {
    return """
    order by (%s) desc, (n.claim is not null), n.last_day desc, (
      select max(f.last_day) from mentioned f
      where f.entity = n.content ->> 'subject' and f.part = 'SUBJECT' and f.kind = 'EXISTENCE'
        and %s) desc, n.id\
    """
        .formatted(OrganisationConditions.oneByOne(when).existed(), Sql.held("f"));
  }

  /**
   * The organisations that were called so at that time, case and accents ignored, those with it as
   * their official name first.
   */
  public List<EntityId> named(String name, When when) {
    Sql sql =
        Sql.in(release)
            .and(
                "f.kind = 'NAME' and f.sort = :name and starts_with(f.content ->> 'subject',"
                    + " 'organisation/')")
            .and(Sql.during("f", when))
            .bind(when)
            .bind("name", SortKey.folded(name));
    return sql.list(
        jdbi,
        "select f.content ->> 'subject' as subject from fact f where %s order by %s, f.last_day desc, f.id"
            .formatted(sql.where(), OrganisationConditions.anyKindOfName("f")),
        (row, _) -> EntityId.of(row.getString("subject")));
  }

  /**
   * For each of these body types that has any, a page of the organisations that are of it at that
   * time, by the name each has then. The names are given.
   */
  public Map<EntityId, Page<StoredFact>> membersOf(
      Collection<EntityId> bodyTypes, When when, PageRequest page) {
    Set<EntityId> large = OrganisationCount.typesOfMore(atMost, release, bodyTypes, when, jdbi);
    var pages = new HashMap<>(inOrderOfNames(large, when, page));
    pages.putAll(
        putInOrder(bodyTypes.stream().filter(type -> !large.contains(type)).toList(), when, page));
    return pages;
  }

  /** Reads all members of each. */
  private Map<EntityId, Page<StoredFact>> putInOrder(
      Collection<EntityId> bodyTypes, When when, PageRequest page) {
    if (bodyTypes.isEmpty()) {
      return Map.of();
    }
    Sql sql =
        Sql.in(release)
            .bind("whenFirst", when.first())
            .bind("whenLast", when.last())
            .bind("bodyTypes", Set.copyOf(bodyTypes))
            .factsAfter("n", page);
    String statement =
        """
        select * from (
          select member.parent, n.*, row_number() over (partition by member.parent %s) as place
          from (
            select distinct d.body_type as parent, d.subject from described d
            where d.kind = 'CLASSIFICATION' and d.body_type = any(:bodyTypes) and %s) as member
          cross join lateral (
            select f.* from mentioned f
            where f.entity = member.subject and f.part = 'SUBJECT' and f.kind = 'NAME' and %s
            limit 1) as n
          where %s) as numbered
        where place <= %d order by parent, place
        """
            .formatted(
                Sql.direction("n", page),
                Sql.during("d", when),
                OrganisationConditions.preferred(),
                sql.where(),
                page.first() + 1);
    return paged(sql, statement, page);
  }

  /** Reads the names of all organisations in their order until the page of each is full. */
  private Map<EntityId, Page<StoredFact>> inOrderOfNames(
      Collection<EntityId> bodyTypes, When when, PageRequest page) {
    if (bodyTypes.isEmpty()) {
      return Map.of();
    }
    var conditions = OrganisationConditions.oneByOne(when);
    Sql sql =
        conditions
            .of(release, OrganisationSelection.ALL)
            .and(conditions.isOfType("p.parent"))
            .and(conditions.isThePreferredName())
            .factsAfter("n", page)
            .bind("bodyTypes", Set.copyOf(bodyTypes));
    String statement =
        """
        select p.parent, n.* from unnest(:bodyTypes) as p (parent)
        cross join lateral (select n.* from fact n where %s %s) as n
        order by p.parent, %s
        """
            .formatted(sql.where(), Sql.order("n", page), Sql.sorting("n", page));
    return paged(sql, statement, page);
  }

  private Map<EntityId, Page<StoredFact>> paged(Sql sql, String statement, PageRequest page) {
    return Grouped.paged(
        sql.list(
            jdbi, statement, (row, _) -> new Grouped.Of<>(Grouped.parent(row), Rows.fact(row))),
        page);
  }

  /** For each of these body types that has any, how many organisations are of it at that time. */
  public Map<EntityId, Integer> memberCountsOf(Collection<EntityId> bodyTypes, When when) {
    Set<EntityId> large = OrganisationCount.typesOfMore(atMost, release, bodyTypes, when, jdbi);
    var counts = new HashMap<>(OrganisationCount.ofTypes(large, true, release, when, jdbi));
    List<EntityId> small = bodyTypes.stream().filter(type -> !large.contains(type)).toList();
    counts.putAll(OrganisationCount.ofTypes(small, false, release, when, jdbi));
    return counts;
  }

  /** For each of these entities, all its names; whatever the time, so that one can be chosen. */
  public Map<EntityId, List<StoredFact>> names(Collection<EntityId> entities) {
    return new Facts(jdbi, release)
        .of(entities, Part.SUBJECT, FactSelection.of(FactKind.NAME, When.EVER));
  }
}
