package org.remit.store;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.remit.domain.When;

/**
 * The organisations that one condition of a selection leaves, by the condition that an index
 * answers; whether the others hold too is to be seen.
 *
 * @param sql with what the statement binds
 * @param statement gives their ids in the column {@code entity}, some more than once
 */
record Candidates(Sql sql, String statement) {
  /** Empty when the selection has no such condition. */
  static Optional<Candidates> of(Release release, OrganisationSelection selection, When when) {
    Sql sql = Sql.in(release).and(Sql.during("f", when)).bind(when);
    if (selection.ids() != null) {
      return Optional.of(
          new Candidates(
              new Sql().bind("ids", selection.ids()),
              "select entity from unnest(:ids) as i (entity)"));
    }
    if (selection.postcodes() != null) {
      sql.and("f.kind = 'ADDRESS' and f.sort >= :postcodesFrom and f.sort < :postcodesBelow")
          .bind("postcodesFrom", selection.postcodes().from())
          .bind("postcodesBelow", selection.postcodes().below());
      return Optional.of(
          new Candidates(
              sql, "select f.content ->> 'subject' as entity from fact f where " + sql.where()));
    }
    if (selection.relatedTo() != null) {
      sql.and("f.entity = :relatedTo and f.part in ('FROM', 'TO') and f.kind = 'RELATION'")
          .bind("relatedTo", selection.relatedTo().toString());
      return Optional.of(
          new Candidates(
              sql,
              "select unnest(array[f.content ->> 'from', f.content ->> 'to']) as entity"
                  + " from mentioned f where "
                  + sql.where()));
    }
    if (selection.bodyType() != null) {
      sql.and("f.entity = :bodyType and f.part = 'BODY_TYPE'")
          .bind("bodyType", selection.bodyType().toString());
      return Optional.of(
          new Candidates(
              sql,
              "select f.content ->> 'subject' as entity from mentioned f"
                  + " where "
                  + sql.where()));
    }
    return Optional.empty();
  }

  /** Whether there are no more than so many. */
  boolean atMost(int many, Jdbi jdbi) {
    String counted = "select count(*) from (%s limit %d) as c".formatted(statement, many + 1);
    return sql.count(jdbi, counted) <= many;
  }
}
