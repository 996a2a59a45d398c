package org.remit.store.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remit.domain.EntityId;
import org.remit.domain.FoldedName;
import org.remit.domain.When;
import org.remit.domain.term.IdentifierScheme;
import org.remit.store.Release;
import org.remit.store.SortKey;
import org.remit.store.StoredFact;

/**
 * Organisations by what facts say of them at a time. A list of them is a list of their names,
 * called n in the statements ({@link OrganisationConditions}): where few can be meant the names of
 * these are looked up and sorted; else all names are read in order until the page is full.
 */
public final class Organisations extends ReleaseReads {
  /** The names of so many are sorted in a fraction of a second. */
  static final int FEW = 4_000;

  /**
   * The comparison of ids is in a case because PostgreSQL expects of it alone that it leaves one
   * row of all.
   */
  private static final String PAGE =
      """
      select n.id, n.kind, n.source, n.code, n.content, n.days, n.unsure, n.sort, n.first_release, n.last_release
      from {names}
      where {meant}
        and case when n.id = (
            select f.id from fact f
            where f.subject = n.subject and f.kind = 'NAME'
              and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
            order by {preferred} limit 1)
          then true else false end
        and (n.sort, n.id) {further} (:afterSort, :afterId)
      order by n.sort {direction}, n.id {direction} limit {limit}
      """;

  private static final String COUNT =
      "select count(distinct n.subject) as count from {names} where {meant}";

  private static final String NAMES_OF_ALL = "fact n";

  private static final String NAMES_OF_CANDIDATES =
      """
      unnest(cast(:candidates as text[])) as candidate (entity)
      cross join lateral (
        select f.* from fact f where f.subject = candidate.entity and f.kind = 'NAME' offset 0) as n\
      """;

  /**
   * From indexes alone, through the view described: those that have a name are what lists go by.
   */
  private static final String COUNT_OF_EXISTING =
      """
      select count(*) as count from (
        select d.subject from (
          select d.subject, d.kind, d.curated, true as during from described d
          where d.kind = 'NAME' and starts_with(d.subject, 'organisation/')
            and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
          union all
          select d.subject, d.kind, d.curated, held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)
          from described d
          where d.kind = 'EXISTENCE' and :exists is not null
            and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)) as d
        group by d.subject
        having bool_or(d.kind = 'NAME') and (:exists is null or {existed} = :exists)) as o
      """;

  private static final String COUNT_OF_TYPE =
      """
      select count(*) as count from (
        select d.subject from (
          select d.subject, d.kind, d.curated, true as during from described d
          where d.kind = 'NAME' and starts_with(d.subject, 'organisation/')
            and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
            and d.subject in (
              select t.subject from described t
              where t.kind = 'CLASSIFICATION' and t.body_type = :bodyType
                and t.first_release <= :release and (t.last_release is null or t.last_release >= :release)
                and held(t.first_day, t.last_day, t.days, :whenFirst, :whenLast))
          union all
          select d.subject, d.kind, d.curated, held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)
          from described d
          where d.kind = 'EXISTENCE' and :exists is not null
            and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
            and d.subject in (
              select t.subject from described t
              where t.kind = 'CLASSIFICATION' and t.body_type = :bodyType
                and t.first_release <= :release and (t.last_release is null or t.last_release >= :release)
                and held(t.first_day, t.last_day, t.days, :whenFirst, :whenLast))) as d
        group by d.subject
        having bool_or(d.kind = 'NAME') and (:exists is null or {existed} = :exists)) as o
      """;

  /** The records decide before registers do; what nothing is known of exists. */
  private static final String EXISTED =
      """
      coalesce(
          bool_or(d.during) filter (where d.kind = 'EXISTENCE' and d.curated),
          bool_or(d.during) filter (where d.kind = 'EXISTENCE'), true)\
      """;

  /** A register states no period of a code, so that of a reused code the lives decide. */
  private static final String WITH_CODE =
      """
      select n.subject from fact n
      where n.kind = 'IDENTIFIER' and n.sort = :code
        and n.first_release <= :release and (n.last_release is null or n.last_release >= :release)
        and held(n.first_day, n.last_day, n.days, :whenFirst, :whenLast)
      order by {existed} desc, n.claim is not null, n.last_day desc, (
        select max(f.last_day) from fact f
        where f.subject = n.subject and f.kind = 'EXISTENCE'
          and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)) desc,
        n.id
      """;

  private static final String NAMED =
      """
      select f.subject from fact f
      where f.kind = 'NAME' and f.sort = :name and starts_with(f.subject, 'organisation/')
        and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)
      order by array_position(array['OFFICIAL', 'FORMER', 'ALIAS', 'ACRONYM'], f.content ->> 'nameKind'),
        f.last_day desc, f.id
      """;

  private final Candidates candidates;

  Organisations(Release release) {
    this(release, FEW);
  }

  /**
   * @param few how many are looked up one by one
   */
  Organisations(Release release, int few) {
    super(release);
    this.candidates = new Candidates(release, few);
  }

  /**
   * A page of the selected organisations, by the name each has at that time, or had last before or
   * first after. The name comes with it.
   */
  public Page<StoredFact> page(OrganisationSelection selection, When when, PageRequest page) {
    Optional<Set<EntityId>> few = candidates.of(selection, when);
    Statement statement = OrganisationConditions.of(selection, when, true, sql(PAGE));
    return Page.of(names(statement, few).page(page).list(Shape.FACT), page.first());
  }

  public int count(OrganisationSelection selection, When when) {
    Optional<Set<EntityId>> few = candidates.of(selection, when);
    if (few.isEmpty() && selection.isOfTypeAndExistenceAlone()) {
      return countOfMany(selection, when);
    }
    return names(OrganisationConditions.of(selection, when, few.isPresent(), sql(COUNT)), few)
        .count();
  }

  private static Statement names(Statement statement, Optional<Set<EntityId>> few) {
    return few.map(candidates ->
            statement.with("names", NAMES_OF_CANDIDATES).bindAll("candidates", candidates))
        .orElseGet(() -> statement.with("names", NAMES_OF_ALL));
  }

  private int countOfMany(OrganisationSelection selection, When when) {
    Statement statement =
        selection.bodyType() == null
            ? sql(COUNT_OF_EXISTING)
            : sql(COUNT_OF_TYPE).bind("bodyType", selection.bodyType().toString());
    return statement
        .with("existed", EXISTED)
        .during(when)
        .bind("exists", selection.exists(), Boolean.class)
        .count();
  }

  /**
   * The organisations that had this code in this scheme at that time, one that existed then first;
   * then by the records before by registers, the latest first.
   */
  public List<EntityId> withCode(IdentifierScheme scheme, String code, When when) {
    return OrganisationConditions.existed(when, sql(WITH_CODE))
        .bind("code", SortKey.ofCode(scheme, code))
        .list(Shape.id("subject"));
  }

  /**
   * The organisations that were called so at that time, as {@link FoldedName} compares names, those
   * with it as their official name first.
   */
  public List<EntityId> named(String name, When when) {
    return sql(NAMED).during(when).bind("name", SortKey.folded(name)).list(Shape.id("subject"));
  }
}
