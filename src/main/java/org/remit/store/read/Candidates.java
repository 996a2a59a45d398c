package org.remit.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.EntityId;
import org.remit.domain.Postcode;
import org.remit.domain.When;
import org.remit.store.Release;
import org.remit.store.SortKey;

/**
 * The organisations that one condition of a selection leaves, by the condition that an index
 * answers; whether the others hold too is to be seen.
 *
 * @param sql with what the statement binds
 * @param statement gives their ids in the column {@code entity}, some more than once
 */
record Candidates(Sql sql, String statement) {
  /** Those of each condition that has any, the quickest to be found first. */
  static List<Candidates> of(Release release, OrganisationSelection selection, When when) {
    var all = new ArrayList<Candidates>();
    if (selection.ids() != null) {
      all.add(of(selection.ids()));
    }
    if (selection.postcodes() != null) {
      all.add(at(selection.postcodes(), during(release, when)));
    }
    if (selection.relatedTo() != null) {
      all.add(related(selection.relatedTo(), during(release, when)));
    }
    if (selection.bodyType() != null) {
      all.add(members(selection.bodyType(), during(release, when)));
    }
    if (selection.functions() != null) {
      all.add(holders(selection.functions(), during(release, when)));
    }
    if (selection.name() != null) {
      all.add(called(selection.name(), during(release, When.EVER)));
    }
    return all;
  }

  private static Sql during(Release release, When when) {
    return Sql.in(release).and(Sql.during("f", when)).bind(when);
  }

  private static Candidates of(Set<EntityId> ids) {
    return new Candidates(
        new Sql().bind("ids", ids), "select entity from unnest(:ids) as i (entity)");
  }

  private static Candidates at(Postcode.Range postcodes, Sql sql) {
    sql.and("f.kind = 'ADDRESS' and f.sort >= :postcodesFrom and f.sort < :postcodesBelow")
        .bind("postcodesFrom", postcodes.from())
        .bind("postcodesBelow", postcodes.below());
    return new Candidates(
        sql, "select f.content ->> 'subject' as entity from fact f where " + sql.where());
  }

  private static Candidates related(EntityId organisation, Sql sql) {
    sql.and("f.entity = :relatedTo and f.part in ('FROM', 'TO') and f.kind = 'RELATION'")
        .bind("relatedTo", organisation.toString());
    return new Candidates(
        sql,
        "select unnest(array[f.content ->> 'from', f.content ->> 'to']) as entity"
            + " from mentioned f where "
            + sql.where());
  }

  private static Candidates members(EntityId bodyType, Sql sql) {
    sql.and("f.kind = 'CLASSIFICATION' and f.body_type = :bodyType")
        .bind("bodyType", bodyType.toString());
    return new Candidates(sql, "select f.subject as entity from described f where " + sql.where());
  }

  private static Candidates holders(Set<EntityId> functions, Sql sql) {
    String when = sql.where();
    sql.bind("functions", functions);
    String members = Sql.each("f.entity = holder.entity and f.part = 'BODY_TYPE' and " + when);
    return new Candidates(
        sql,
        """
        with holder as materialized (
          select f.entity from mentioned f
          where f.part = 'HOLDER' and f.kind = 'HOLDING' and %1$s and %2$s)
        select entity from holder
        union all
        select f.content ->> 'subject' from holder cross join lateral (%3$s) as f
        """
            .formatted(when, OrganisationConditions.HOLDS_NOT_PROPOSED, members));
  }

  /**
   * Names are kept without case and accents to be ordered by, which is what finds them here. They
   * are looked for in the index alone.
   */
  private static Candidates called(String name, Sql sql) {
    sql.bind("folded", Sql.containing(SortKey.folded(name))).bind("longest", SortKey.LONGEST);
    return new Candidates(
        sql,
        """
        select f.content ->> 'subject' as entity from fact f
        where %s and f.id = any(array(
          select n.id from fact n
          where n.kind = 'NAME' and (n.sort like :folded or length(n.sort) = :longest)))
        """
            .formatted(sql.where()));
  }

  /** Those that are meant, if there are no more than so many; each may be found several times. */
  Optional<Set<EntityId>> atMost(int many, Jdbi jdbi) {
    List<EntityId> found =
        sql.list(
            jdbi,
            "select entity from (%s) as c limit %d".formatted(statement, many + 1),
            (row, _) -> EntityId.of(row.getString("entity")));
    return found.size() > many ? Optional.empty() : Optional.of(Set.copyOf(found));
  }
}
