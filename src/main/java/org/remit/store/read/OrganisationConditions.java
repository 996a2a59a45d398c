package org.remit.store.read;

import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Postcode;
import org.remit.domain.When;
import org.remit.domain.term.RelationKind;
import org.remit.store.PreferredName;
import org.remit.store.SortKey;

/** What an {@link OrganisationSelection} asks of the organisation whose name is called n. */
final class OrganisationConditions {
  /**
   * The conditions, of which null is none. With the fence "offset 0" PostgreSQL looks up what it
   * needs of each organisation, for names that are read in their order until a page is full;
   * without it may read all facts once and compare in memory, to count.
   */
  private static final String MEANT =
      """
      n.kind = 'NAME' and n.subject not like 'body-type/%'
        and n.first_release <= :release and (n.last_release is null or n.last_release >= :release)
        and (cast(:ids as text[]) is null or n.subject = any(:ids))
        and (:bodyType is null or exists (
          select from fact f
          where f.subject = n.subject and f.kind = 'CLASSIFICATION' and f.object = :bodyType
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
            and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast) {fence}))
        and (cast(:functions as text[]) is null
          or exists (
            select from fact f
            where f.subject = n.subject and f.kind = 'HOLDING' and f.object = any(:functions)
              and f.label <> 'PROPOSAL'
              and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
              and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast) {fence})
          or exists (
            select from fact c join fact f on f.subject = c.object
            where c.subject = n.subject and c.kind = 'CLASSIFICATION'
              and c.first_release <= :release and (c.last_release is null or c.last_release >= :release)
              and held(c.first_day, c.last_day, c.days, :whenFirst, :whenLast)
              and f.kind = 'HOLDING' and f.object = any(:functions) and f.label <> 'PROPOSAL'
              and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
              and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)
              and f.first_day <= c.last_day and f.last_day >= c.first_day {fence}))
        and (:relatedTo is null and :relation is null
          or exists (
            select from fact f
            where f.subject = n.subject and f.kind = 'RELATION'
              and (:relatedTo is null or f.object = :relatedTo)
              and (:relation is null or f.label = :relation)
              and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
              and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast) {fence})
          or exists (
            select from mentioned f
            where f.entity = n.subject and f.part = 'TO' and f.kind = 'RELATION'
              and (:relatedTo is null or f.subject = :relatedTo)
              and (:relation is null or f.label = :relation)
              and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
              and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast) {fence}))
        and (:name is null or exists (
          select from fact f
          where f.subject = n.subject and f.kind = 'NAME'
            and (f.sort like any(cast(:folded as text[])) or length(f.sort) = :longest and f.label ilike :name)
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release) {fence}))
        and (:postcodesFrom is null or exists (
          select from fact f
          where f.subject = n.subject and f.kind = 'ADDRESS'
            and f.sort >= :postcodesFrom and f.sort < :postcodesBelow
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
            and held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast) {fence}))
        and (:exists is null or {existed} = :exists)\
      """;

  /**
   * Whether it existed then, by the same rule as the field: the records decide before registers.
   */
  private static final String EXISTED =
      """
      coalesce(
        (select bool_or(held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)) from fact f
          where f.subject = n.subject and f.kind = 'EXISTENCE' and f.claim is null
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)),
        (select bool_or(held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast)) from fact f
          where f.subject = n.subject and f.kind = 'EXISTENCE' and f.claim is not null
            and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)),
        true)\
      """;

  /** Puts the best of several names called f first, by the same rule as {@link PreferredName}. */
  private static final String PREFERRED =
      """
      (f.claim is not null),
        held(f.first_day, f.last_day, f.days, :whenFirst, :whenLast) desc,
        array_position(array['OFFICIAL', 'FORMER', 'ALIAS', 'ACRONYM'], f.content ->> 'nameKind'),
        least(f.last_day, :whenLast) desc,
        case when f.claim is not null and f.last_day >= :whenLast then f.last_day end,
        f.first_day desc, f.id\
      """;

  private OrganisationConditions() {}

  /**
   * Puts the conditions in the place of {@code {meant}}, and the order of names in that of {@code
   * {preferred}}.
   *
   * @param oneByOne whether PostgreSQL shall look up what it needs of each organisation
   */
  static Statement of(
      OrganisationSelection selection, When when, boolean oneByOne, Statement statement) {
    Postcode.Range postcodes = selection.postcodes();
    RelationKind relation = selection.relation();
    return preferred(when, existed(when, statement.with("meant", MEANT)))
        .with("fence", oneByOne ? "offset 0" : "")
        .bindAll("ids", selection.ids())
        .bind("bodyType", text(selection.bodyType()), String.class)
        .bindAll("functions", selection.functions())
        .bind("relatedTo", text(selection.relatedTo()), String.class)
        .bind("relation", relation == null ? null : relation.name(), String.class)
        .bind("name", Statement.containing(selection.name()), String.class)
        .bindAll("folded", Statement.containingFolded(selection.name()))
        .bind("longest", SortKey.LONGEST)
        .bind("postcodesFrom", postcodes == null ? null : postcodes.from(), String.class)
        .bind("postcodesBelow", postcodes == null ? null : postcodes.below(), String.class)
        .bind("exists", selection.exists(), Boolean.class);
  }

  /** Puts whether the organisation existed in the place of {@code {existed}}. */
  static Statement existed(When when, Statement statement) {
    return statement.with("existed", EXISTED).during(when);
  }

  /** Puts the order of names in the place of {@code {preferred}}. */
  static Statement preferred(When when, Statement statement) {
    return statement.with("preferred", PREFERRED).during(when);
  }

  private static @Nullable String text(@Nullable EntityId id) {
    return id == null ? null : id.toString();
  }
}
