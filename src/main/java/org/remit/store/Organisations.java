package org.remit.store;

import java.util.Collection;
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

/** Organisations by what facts say of them at a time. */
public final class Organisations {
  private static final String ANY_KIND_OF_NAME =
      """
      array_position(array['OFFICIAL', 'FORMER', 'ALIAS', 'ACRONYM'], %s.content ->> 'nameKind')\
      """;

  private static final String MEMBERS =
      """
      select s.parent, n.* from (
        select distinct c.entity as parent, c.content ->> 'subject' as subject
        from mentioned c
        where c.entity = any(:bodyTypes) and c.part = 'BODY_TYPE' and c.kind = 'CLASSIFICATION'
          and %s) as s
      cross join lateral (
        select f.* from mentioned f
        where f.entity = s.subject and f.part = 'SUBJECT' and f.kind = 'NAME' and %s
        limit 1) as n
      """;

  /** Names of so many are put in order in a fraction of a second. */
  private static final int FEW = 2_000;

  private static final String HOLDS_NOT_PROPOSED =
      "f.content ->> 'function' = any(:functions) and f.content ->> 'basis' <> 'PROPOSAL'";

  private final Jdbi jdbi;
  private final Release release;

  Organisations(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /**
   * A page of the selected organisations, by the name each has at that time, or had last before or
   * first after. The name comes with it.
   */
  public Page<StoredFact> page(OrganisationSelection selection, When when, PageRequest page) {
    Sql sql = selected(selection, when).factsAfter("n", page);
    String statement =
        "select n.* from %s where %s %s"
            .formatted(named(selection, when, sql), sql.where(), Sql.order("n", page));
    return Page.of(sql.list(jdbi, statement, (row, _) -> Rows.fact(row)), page.first());
  }

  public int count(OrganisationSelection selection, When when) {
    Sql sql = selected(selection, when);
    String named = named(selection, when, sql);
    return sql.count(jdbi, "select count(*) from %s where %s".formatted(named, sql.where()));
  }

  /**
   * The names to choose from, called {@code n}. Where few organisations can be meant, theirs; a
   * list of many is read in its order, which ends soon, while putting many names in order would
   * not.
   */
  private String named(OrganisationSelection selection, When when, Sql sql) {
    Optional<Candidates> candidates =
        Candidates.of(release, selection, when).filter(some -> some.atMost(FEW, jdbi));
    candidates.ifPresent(few -> sql.with(few.sql()));
    return candidates
        .map(few ->
            """
            (select distinct entity from (%s) as c) as candidate
            cross join lateral (
              select f.* from mentioned f
              where f.entity = candidate.entity and f.part = 'SUBJECT' and f.kind = 'NAME') as n
            """
                .formatted(few.statement()))
        .orElse("fact n");
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
        .formatted(existed(when), Sql.held("f"));
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
            .formatted(sql.where(), ANY_KIND_OF_NAME.formatted("f")),
        (row, _) -> EntityId.of(row.getString("subject")));
  }

  /**
   * For each of these body types that has any, a page of the organisations that are of it at that
   * time, by the name each has then. The names are given.
   */
  public Map<EntityId, Page<StoredFact>> membersOf(
      Collection<EntityId> bodyTypes, When when, PageRequest page) {
    Sql sql = members(bodyTypes, when).factsAfter("n", page);
    String statement =
        """
        select * from (
          select n.*, row_number() over (partition by parent %s) as place from (%s) as n where %s)
          as numbered
        where place <= %d order by parent, place
        """
            .formatted(
                Sql.direction("n", page),
                MEMBERS.formatted(Sql.during("c", when), preferred()),
                sql.where(),
                page.first() + 1);
    return Rows.paged(
        sql.list(jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), Rows.fact(row))),
        page);
  }

  /** For each of these body types that has any, how many organisations are of it at that time. */
  public Map<EntityId, Integer> memberCountsOf(Collection<EntityId> bodyTypes, When when) {
    Sql sql = members(bodyTypes, when);
    String statement =
        "select parent, count(*) from (%s) as n group by parent"
            .formatted(MEMBERS.formatted(Sql.during("c", when), preferred()));
    return Rows.mapped(
        Rows.grouped(
            sql.list(
                jdbi, statement, (row, _) -> new Rows.Of<>(Rows.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  private Sql members(Collection<EntityId> bodyTypes, When when) {
    return Sql.in(release)
        .bind("whenFirst", when.first())
        .bind("whenLast", when.last())
        .bind("bodyTypes", Set.copyOf(bodyTypes));
  }

  /** For each of these entities, all its names; whatever the time, so that one can be chosen. */
  public Map<EntityId, List<StoredFact>> names(Collection<EntityId> entities) {
    return new Facts(jdbi, release)
        .of(entities, Part.SUBJECT, FactSelection.of(FactKind.NAME, When.EVER));
  }

  private Sql selected(OrganisationSelection selection, When when) {
    Sql sql =
        Sql.in(release)
            .and("n.kind = 'NAME' and starts_with(n.content ->> 'subject', 'organisation/')")
            .and(Sql.held("n"))
            .and(isThePreferredName())
            .bind("whenFirst", when.first())
            .bind("whenLast", when.last());
    if (selection.ids() != null) {
      sql.and("n.content ->> 'subject' = any(:ids)").bind("ids", selection.ids());
    }
    if (selection.bodyType() != null) {
      sql.and(mentions("SUBJECT", "CLASSIFICATION", "f.content ->> 'bodyType' = :bodyType", when))
          .bind("bodyType", selection.bodyType().toString());
    }
    if (selection.functions() != null) {
      sql.and(holds(when)).bind("functions", selection.functions());
    }
    if (selection.relatedTo() != null || selection.relation() != null) {
      related(sql, selection, when);
    }
    if (selection.name() != null) {
      sql.and(mentions("SUBJECT", "NAME", "f.content ->> 'value' ilike :name", When.EVER))
          .bind("name", Sql.containing(selection.name()));
    }
    if (selection.postcodes() != null) {
      String within = "f.sort >= :postcodesFrom and f.sort < :postcodesBelow";
      sql.and(mentions("SUBJECT", "ADDRESS", within, when))
          .bind("postcodesFrom", selection.postcodes().from())
          .bind("postcodesBelow", selection.postcodes().below());
    }
    if (selection.exists() != null) {
      sql.and(existed(when) + " = :exists").bind("exists", selection.exists());
    }
    return sql;
  }

  /** By the same rule as the field of an organisation: the records decide before registers do. */
  private static String existed(When when) {
    return """
    case when %s then %s when %s then %s else true end\
    """
        .formatted(
            mentions("SUBJECT", "EXISTENCE", "f.claim is null", When.EVER),
            mentions("SUBJECT", "EXISTENCE", "f.claim is null", when),
            mentions("SUBJECT", "EXISTENCE", "f.claim is not null", When.EVER),
            mentions("SUBJECT", "EXISTENCE", "f.claim is not null", when));
  }

  private static String isThePreferredName() {
    return """
    n.id = (
      select f.id from mentioned f
      where f.entity = n.content ->> 'subject' and f.part = 'SUBJECT' and f.kind = 'NAME' and %s
      limit 1)\
    """
        .formatted(preferred());
  }

  /** The names called {@code f} that the release has, by the same rule as {@link PreferredName}. */
  private static String preferred() {
    return """
    %s
    order by (f.claim is not null), (f.first_day <= :whenLast and f.last_day >= :whenFirst) desc, %s,
      least(f.last_day, :whenLast) desc, f.first_day desc, f.id\
    """
        .formatted(Sql.held("f"), ANY_KIND_OF_NAME.formatted("f"));
  }

  private static String mentions(String part, String kind, String condition, When when) {
    return """
    exists (
      select from mentioned f
      where f.entity = n.content ->> 'subject' and f.part = '%s' and f.kind = '%s' and %s and %s)\
    """
        .formatted(part, kind, condition, Sql.during("f", when));
  }

  private static String holds(When when) {
    String itself = mentions("HOLDER", "HOLDING", HOLDS_NOT_PROPOSED, when);
    return """
    (%s or exists (
      select from mentioned c
      join mentioned f on f.entity = c.content ->> 'bodyType' and f.part = 'HOLDER'
      where c.entity = n.content ->> 'subject' and c.part = 'SUBJECT'
        and c.kind = 'CLASSIFICATION' and %s and f.kind = 'HOLDING'
        and %s and %s
        and f.first_day <= c.last_day and f.last_day >= c.first_day))\
    """
        .formatted(itself, Sql.during("c", when), HOLDS_NOT_PROPOSED, Sql.during("f", when));
  }

  private static void related(Sql sql, OrganisationSelection selection, When when) {
    String condition = "true";
    if (selection.relation() != null) {
      condition = "f.content ->> 'relationKind' = :relation";
      sql.bind("relation", selection.relation().name());
    }
    String from = condition;
    String to = condition;
    if (selection.relatedTo() != null) {
      from += " and f.content ->> 'to' = :relatedTo";
      to += " and f.content ->> 'from' = :relatedTo";
      sql.bind("relatedTo", selection.relatedTo().toString());
    }
    sql.and(
        "(%s or %s)"
            .formatted(
                mentions("FROM", "RELATION", from, when), mentions("TO", "RELATION", to, when)));
  }
}
