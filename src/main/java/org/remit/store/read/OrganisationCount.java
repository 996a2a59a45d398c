package org.remit.store.read;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.domain.When;
import org.remit.store.Release;

/**
 * How many organisations there are of a type, or that existed, from the view {@code described}
 * alone: neither the facts themselves are read nor anything is put in order. Those count that have
 * a name, which is what lists of them go by.
 */
final class OrganisationCount {
  private static final String EXISTED =
      """
      coalesce(
        case when bool_or(kind = 'EXISTENCE' and curated)
          then bool_or(kind = 'EXISTENCE' and curated and during)
          else bool_or(during) filter (where kind = 'EXISTENCE') end,
        true) = :exists\
      """;

  private OrganisationCount() {}

  /** Whether nothing else is asked of them. */
  static boolean answers(OrganisationSelection selection) {
    return selection.ids() == null
        && selection.functions() == null
        && selection.relatedTo() == null
        && selection.relation() == null
        && selection.name() == null
        && selection.postcodes() == null;
  }

  /** By the same rules as {@link OrganisationConditions}. */
  static int of(Release release, OrganisationSelection selection, When when, Jdbi jdbi) {
    Sql sql = Sql.in(release).bind("whenFirst", when.first()).bind("whenLast", when.last());
    var rows = new ArrayList<String>();
    var wanted = new ArrayList<String>();
    rows.add("kind = 'NAME' and starts_with(subject, 'organisation/')");
    wanted.add("bool_or(kind = 'NAME')");
    if (selection.exists() != null) {
      sql.bind("exists", selection.exists());
      rows.add("kind = 'EXISTENCE'");
      wanted.add(EXISTED);
    }
    String among = "";
    if (selection.bodyType() != null) {
      sql.bind("bodyType", selection.bodyType().toString());
      among =
          """
           and subject in (
            select t.subject from described t
            where t.kind = 'CLASSIFICATION' and t.body_type = :bodyType and %s)\
          """
              .formatted(Sql.during("t", when));
    }
    String all = rows.stream().map(OrganisationCount::rows).collect(joining(among + " union all "));
    return sql.count(
        jdbi,
        "select count(*) from (select subject from (%s) as d group by subject having %s) as o"
            .formatted(all + among, String.join(" and ", wanted)));
  }

  private static String rows(String condition) {
    return """
    select subject, kind, curated, first_day <= :whenLast and last_day >= :whenFirst as during
    from described d where %s and %s\
    """
        .formatted(condition, Sql.held("d"));
  }

  /**
   * For each of these body types that has any, how many organisations are of it at that time.
   *
   * @param many whether they are so many that all names are read to see who has one, not the names
   *     of each
   */
  static Map<EntityId, Integer> ofTypes(
      Collection<EntityId> bodyTypes, boolean many, Release release, When when, Jdbi jdbi) {
    if (bodyTypes.isEmpty()) {
      return Map.of();
    }
    Sql sql =
        Sql.in(release)
            .and("d.kind = 'CLASSIFICATION' and d.body_type = any(:bodyTypes)")
            .and(Sql.during("d", when))
            .bind(when)
            .bind("bodyTypes", Set.copyOf(bodyTypes));
    String named = "from described n where n.kind = 'NAME' and " + Sql.held("n");
    String statement =
        """
        select parent, count(*) from (
          select distinct d.body_type as parent, d.subject from described d where %s) as member
        where %s group by parent
        """
            .formatted(
                sql.where(),
                many
                    ? "subject in (select n.subject %s)".formatted(named)
                    : "exists (select %s and n.subject = member.subject offset 0)"
                        .formatted(named));
    return Grouped.mapped(
        Grouped.grouped(
            sql.list(
                jdbi,
                statement,
                (row, _) -> new Grouped.Of<>(Grouped.parent(row), row.getInt("count")))),
        List::getFirst);
  }

  /** Those of these body types that more than so many organisations are of at that time. */
  static Set<EntityId> typesOfMore(
      int many, Release release, Collection<EntityId> bodyTypes, When when, Jdbi jdbi) {
    Sql sql =
        Sql.in(release)
            .and("d.kind = 'CLASSIFICATION' and d.body_type = p.parent")
            .and(Sql.during("d", when))
            .bind(when)
            .bind("bodyTypes", Set.copyOf(bodyTypes));
    String statement =
        """
        select p.parent from unnest(:bodyTypes) as p (parent)
        where %d < (select count(*) from (select from described d where %s limit %d) as member)
        """
            .formatted(many, sql.where(), many + 1);
    return Set.copyOf(sql.list(jdbi, statement, (row, _) -> Grouped.parent(row)));
  }
}
