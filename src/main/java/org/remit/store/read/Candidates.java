package org.remit.store.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.remit.domain.EntityId;
import org.remit.domain.When;
import org.remit.store.Release;
import org.remit.store.SortKey;

/**
 * The organisations that one condition of a selection leaves, by the condition that an index
 * answers; whether the others hold too is to be seen. Each statement gives their ids, some more
 * than once.
 */
final class Candidates extends ReleaseReads {
  private static final String AT_POSTCODES =
      """
      select f.subject as entity from fact f
      where f.kind = 'ADDRESS' and f.sort >= :postcodesFrom and f.sort < :postcodesBelow
        and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)
      limit {limit}
      """;

  private static final String RELATED =
      """
      select unnest(array[f.subject, f.object]) as entity from mentioned f
      where f.entity = :relatedTo and f.part in ('FROM', 'TO') and f.kind = 'RELATION'
        and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)
      limit {limit}
      """;

  private static final String MEMBERS =
      """
      select d.subject as entity from described d
      where d.kind = 'CLASSIFICATION' and d.body_type = :bodyType
        and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
        and held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)
      limit {limit}
      """;

  private static final String HOLDERS =
      """
      with holder as materialized (
        select f.subject as entity from fact f
        where f.kind = 'HOLDING' and f.object = any(:functions) and f.label <> 'PROPOSAL'
          and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
          and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast))
      select entity from holder
      union all
      select d.subject from holder
      cross join lateral (
        select d.subject from described d
        where d.kind = 'CLASSIFICATION' and d.body_type = holder.entity
          and d.first_release <= :release and (d.last_release is null or d.last_release >= :release)
          and held(d.first_day, d.last_day, d.days, :whenFirst, :whenLast)
        offset 0) as d
      limit {limit}
      """;

  /**
   * Names are kept folded to be ordered by, which is what finds them here, in the index alone; of
   * cut ones the end is not known.
   */
  private static final String CALLED =
      """
      select f.subject as entity from fact f
      where f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        and f.id = any(array(
          select n.id from fact n
          where n.kind = 'NAME' and (n.sort like any(cast(:folded as text[])) or length(n.sort) = :longest)))
      limit {limit}
      """;

  private final int most;

  /**
   * @param most how many may be meant to be looked up one by one
   */
  Candidates(Release release, int most) {
    super(release);
    this.most = most;
  }

  /**
   * Those by the first condition, the quickest to be found first, that leaves no more than the
   * most; empty where none does.
   */
  Optional<Set<EntityId>> of(OrganisationSelection selection, When when) {
    if (selection.ids() != null && selection.ids().size() <= most) {
      return Optional.of(selection.ids());
    }
    return statements(selection, when).stream()
        .map(statement ->
            statement.with("limit", Integer.toString(most + 1)).list(Shape.id("entity")))
        .filter(found -> found.size() <= most)
        .findFirst()
        .map(Set::copyOf);
  }

  private List<Statement> statements(OrganisationSelection selection, When when) {
    var all = new ArrayList<Statement>();
    if (selection.postcodes() != null) {
      all.add(
          sql(AT_POSTCODES)
              .during(when)
              .bind("postcodesFrom", selection.postcodes().from())
              .bind("postcodesBelow", selection.postcodes().below()));
    }
    if (selection.relatedTo() != null) {
      all.add(sql(RELATED).during(when).bind("relatedTo", selection.relatedTo().toString()));
    }
    if (selection.bodyType() != null) {
      all.add(sql(MEMBERS).during(when).bind("bodyType", selection.bodyType().toString()));
    }
    if (selection.functions() != null) {
      all.add(sql(HOLDERS).during(when).bindAll("functions", selection.functions()));
    }
    if (selection.name() != null) {
      all.add(
          sql(CALLED)
              .bindAll("folded", Statement.containingFolded(selection.name()))
              .bind("longest", SortKey.LONGEST));
    }
    return all;
  }
}
