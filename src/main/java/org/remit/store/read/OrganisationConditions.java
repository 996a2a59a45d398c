package org.remit.store.read;

import org.remit.domain.When;
import org.remit.store.PreferredName;
import org.remit.store.Release;

/**
 * What a selection asks of an organisation, as conditions on one of its names, called {@code n}.
 * They are the same in both ways of asking:
 *
 * <ul>
 *   <li>one by one, of names read in their order until a page is full: PostgreSQL looks up what it
 *       needs of each;
 *   <li>at once, of all names, to count them: it may read the facts once and compare in memory.
 * </ul>
 */
final class OrganisationConditions {
  /** Of a holding called {@code f}. */
  static final String HOLDS_NOT_PROPOSED =
      "f.content ->> 'function' = any(:functions) and f.content ->> 'basis' <> 'PROPOSAL'";

  private final When when;

  /** PostgreSQL makes no join and no table in memory of a query with an offset. */
  private final String offset;

  private OrganisationConditions(When when, String offset) {
    this.when = when;
    this.offset = offset;
  }

  static OrganisationConditions oneByOne(When when) {
    return new OrganisationConditions(when, " offset 0");
  }

  static OrganisationConditions atOnce(When when) {
    return new OrganisationConditions(when, "");
  }

  /** All of them, and what they bind. */
  Sql of(Release release, OrganisationSelection selection) {
    Sql sql =
        Sql.in(release)
            .and("n.kind = 'NAME' and n.content ->> 'subject' not like 'body-type/%'")
            .and(Sql.held("n"))
            .bind("whenFirst", when.first())
            .bind("whenLast", when.last());
    if (selection.ids() != null) {
      sql.and("n.content ->> 'subject' = any(:ids)").bind("ids", selection.ids());
    }
    if (selection.bodyType() != null) {
      sql.and(isOfType(":bodyType")).bind("bodyType", selection.bodyType().toString());
    }
    if (selection.functions() != null) {
      sql.and(holds()).bind("functions", selection.functions());
    }
    if (selection.relatedTo() != null || selection.relation() != null) {
      related(sql, selection);
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
      sql.and(existed() + " = :exists").bind("exists", selection.exists());
    }
    return sql;
  }

  /**
   * @param bodyType an expression that gives its id
   */
  String isOfType(String bodyType) {
    return mentions("SUBJECT", "CLASSIFICATION", "f.content ->> 'bodyType' = " + bodyType, when);
  }

  /** By the same rule as the field of an organisation: the records decide before registers do. */
  String existed() {
    return """
    case when %s then %s when %s then %s else true end\
    """
        .formatted(
            mentions("SUBJECT", "EXISTENCE", "f.claim is null", When.EVER),
            mentions("SUBJECT", "EXISTENCE", "f.claim is null", when),
            mentions("SUBJECT", "EXISTENCE", "f.claim is not null", When.EVER),
            mentions("SUBJECT", "EXISTENCE", "f.claim is not null", when));
  }

  /**
   * That the name is the one to call the organisation by at that time. Said as a case because
   * PostgreSQL would expect a comparison of ids to leave one row of all.
   */
  String isThePreferredName() {
    return """
    case when n.id = (
      select f.id from mentioned f
      where f.entity = n.content ->> 'subject' and f.part = 'SUBJECT' and f.kind = 'NAME' and %s
      limit 1) then true else false end\
    """
        .formatted(preferred());
  }

  /** The names called {@code f} that the release has, by the same rule as {@link PreferredName}. */
  static String preferred() {
    return """
    %s
    order by (f.claim is not null),
      (case when f.claim is not null then f.last_day >= :whenLast
        else f.first_day <= :whenLast and f.last_day >= :whenFirst end) desc, %s,
      case when f.claim is not null and f.last_day >= :whenLast then f.last_day end,
      least(f.last_day, :whenLast) desc, f.first_day desc, f.id\
    """
        .formatted(Sql.held("f"), anyKindOfName("f"));
  }

  /** What names of different kinds are ordered by: the official first. */
  static String anyKindOfName(String name) {
    return "array_position(array['OFFICIAL', 'FORMER', 'ALIAS', 'ACRONYM'], %s.content ->> 'nameKind')"
        .formatted(name);
  }

  private String mentions(String part, String kind, String condition, When during) {
    return """
    exists (
      select from mentioned f
      where f.entity = n.content ->> 'subject' and f.part = '%s' and f.kind = '%s' and %s and %s%s)\
    """
        .formatted(part, kind, condition, Sql.during("f", during), offset);
  }

  private String holds() {
    String itself = mentions("HOLDER", "HOLDING", HOLDS_NOT_PROPOSED, when);
    return """
    (%s or exists (
      select from mentioned c
      join mentioned f on f.entity = c.content ->> 'bodyType' and f.part = 'HOLDER'
      where c.entity = n.content ->> 'subject' and c.part = 'SUBJECT'
        and c.kind = 'CLASSIFICATION' and %s and f.kind = 'HOLDING'
        and %s and %s
        and f.first_day <= c.last_day and f.last_day >= c.first_day%s))\
    """
        .formatted(
            itself, Sql.during("c", when), HOLDS_NOT_PROPOSED, Sql.during("f", when), offset);
  }

  private void related(Sql sql, OrganisationSelection selection) {
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
