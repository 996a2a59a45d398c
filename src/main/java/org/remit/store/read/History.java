package org.remit.store.read;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FactKind;
import org.remit.store.Release;

/** What changed: in the dataset from release to release, in the world from day to day. */
public final class History extends ReleaseReads {
  private static final String UPDATES =
      """
      select * from (
        select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release,
          f.first_release as changed_by, false as gone
        from fact f where f.first_release > :since and f.first_release <= :release
        union all
        select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release,
          f.last_release + 1, true
        from fact f where f.last_release >= :since and f.last_release < :release) as u
      where (changed_by, not gone, id) > (:afterRelease, not :afterGone, :afterFact)
      order by changed_by, not gone, id limit {limit}
      """;

  private static final String COUNT_OF_UPDATES =
      """
      select (
          select count(*) from fact f where f.first_release > :since and f.first_release <= :release)
        + (
          select count(*) from fact f where f.last_release >= :since and f.last_release < :release)
        as count
      """;

  /**
   * Named c: what began, and what ended the day before. An end that is only the day on which the
   * fact was last seen, or began, is none; nor is a day of a register's fact that its row does not
   * state. A succession, a statement and an event happen, and do not end.
   */
  private static final String CHANGED =
      """
      (
        select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release,
          f.first_day as changed_on, false as gone
        from fact f
        where f.kind in ({kinds}) and (f.kind <> 'HOLDING' or f.label <> 'PROPOSAL')
          and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
          and f.first_day between :from and :to and f.first_day > '-infinity'
          and (f.content #>> '{period,seen}' is null or f.content #>> '{period,from}' is not null)
          and (f.claim is null or f.content #>> '{period,from}' = cast(f.first_day as text))
        union all
        select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release,
          f.last_day + 1, true
        from fact f
        where f.kind in ({kinds}) and (f.kind <> 'HOLDING' or f.label <> 'PROPOSAL')
          and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
          and f.last_day between :from - 1 and :to - 1 and f.last_day < 'infinity'
          and (f.content #>> '{period,seen}' is null or f.content #>> '{period,to}' is not null)
          and f.content #>> '{period,endedBy}' is null
          and (f.claim is null or f.content #>> '{period,to}' = cast(f.last_day as text))
          and f.kind not in ('STATEMENT', 'EVENT')
          and (f.kind <> 'RELATION' or f.label <> 'SUCCEEDED_BY')) as c\
      """;

  private static final String CHANGES =
      """
      select c.* from {changed}
      where (changed_on, gone, id) > (:afterDay, :afterGone, :afterFact)
      order by changed_on, gone, id limit {limit}
      """;

  private static final String COUNT_OF_CHANGES = "select count(*) as count from {changed}";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final Shape<Update> UPDATE =
      Shape.FACT.and(
          (row, fact) -> new Update(Shape.number(row, "changed_by"), Shape.flag(row, "gone"), fact),
          "changed_by",
          "gone");

  private static final Shape<Change> CHANGE =
      Shape.FACT.and(
          (row, fact) -> new Change(Shape.day(row, "changed_on"), Shape.flag(row, "gone"), fact),
          "changed_on",
          "gone");

  History(Release release) {
    super(release);
  }

  /** The place of an update in the feed. */
  public record UpdateKey(int release, boolean withdrawn, UUID fact) {
    private static final UpdateKey START = new UpdateKey(0, true, BEFORE_ALL);
  }

  /** The place of a change in its list. */
  public record ChangeKey(LocalDate on, boolean ended, UUID fact) {
    private static final ChangeKey START = new ChangeKey(LocalDate.MIN, false, BEFORE_ALL);
  }

  /**
   * What the releases after {@code since}, up to this one, added and withdrew, in their order. What
   * a release withdraws comes before what it adds: a fact that it only cites anew is both.
   *
   * @param after the update before the first; null for the beginning
   */
  public Page<Update> updates(int since, int first, @Nullable UpdateKey after) {
    UpdateKey start = after == null ? UpdateKey.START : after;
    return Page.of(
        sql(UPDATES)
            .with("limit", Integer.toString(first + 1))
            .bind("since", since)
            .bind("afterRelease", start.release())
            .bind("afterGone", start.withdrawn())
            .bind("afterFact", start.fact())
            .list(UPDATE),
        first);
  }

  /** How many updates there are after {@code since}. */
  public int countUpdates(int since) {
    return sql(COUNT_OF_UPDATES).bind("since", since).count();
  }

  /**
   * What began or ended on a day of this range, both included, in order of the day. A fact whose
   * date is a month or a year began or ended on its first day, as far as this list is concerned;
   * one that is open at an end, or was only seen to hold, did not begin or end. What was said or
   * happened does not end, and what is only proposed is not in the world.
   *
   * @param after the change before the first; null for the beginning
   */
  public Page<Change> changes(
      LocalDate from, LocalDate to, Set<FactKind> kinds, int first, @Nullable ChangeKey after) {
    if (kinds.isEmpty()) {
      return Page.empty();
    }
    ChangeKey start = after == null ? ChangeKey.START : after;
    return Page.of(
        changed(CHANGES, from, to, kinds)
            .with("limit", Integer.toString(first + 1))
            .bind("afterDay", start.on())
            .bind("afterGone", start.ended())
            .bind("afterFact", start.fact())
            .list(CHANGE),
        first);
  }

  /** How many changes there are in this range. */
  public int countChanges(LocalDate from, LocalDate to, Set<FactKind> kinds) {
    return kinds.isEmpty() ? 0 : changed(COUNT_OF_CHANGES, from, to, kinds).count();
  }

  private Statement changed(String statement, LocalDate from, LocalDate to, Set<FactKind> kinds) {
    return sql(statement)
        .with("changed", CHANGED)
        .with("kinds", kinds)
        .bind("from", from)
        .bind("to", to);
  }
}
