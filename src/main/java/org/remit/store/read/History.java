package org.remit.store.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FactKind;
import org.remit.store.Release;
import org.remit.store.Rows;
import org.remit.store.Store;

/** What changed: in the dataset from release to release, in the world from day to day. */
public final class History {
  private final Jdbi jdbi;
  private final Release release;

  History(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  /** The place of an update in the feed. */
  public record UpdateKey(int release, boolean withdrawn, UUID fact) {}

  /** The place of a change in its list. */
  public record ChangeKey(LocalDate on, boolean ended, UUID fact) {}

  /**
   * What the releases after {@code since}, up to this one, added and withdrew, in their order. What
   * a release withdraws comes before what it adds: a fact that it only cites anew is both.
   *
   * @param after the update before the first; null for the beginning
   */
  public Page<Update> updates(int since, int first, @Nullable UpdateKey after) {
    Sql sql = Sql.in(release).bind("since", since);
    if (after != null) {
      sql.and("(at, not withdrawn, id) > (:afterRelease, not :afterWithdrawn, :afterFact)")
          .bind("afterRelease", after.release())
          .bind("afterWithdrawn", after.withdrawn())
          .bind("afterFact", after.fact());
    }
    String statement =
        """
        select * from (
          select f.*, first_release as at, false as withdrawn from fact f
          where first_release > :since and first_release <= :release
          union all
          select f.*, last_release + 1, true from fact f
          where last_release >= :since and last_release < :release) as u
        where %s order by at, not withdrawn, id limit %d
        """
            .formatted(sql.where(), first + 1);
    return Page.of(
        sql.list(
            jdbi,
            statement,
            (row, _) -> new Update(row.getInt("at"), row.getBoolean("withdrawn"), Rows.fact(row))),
        first);
  }

  /** How many updates there are after {@code since}. */
  public int countUpdates(int since) {
    Sql sql = Sql.in(release).bind("since", since);
    return sql.count(
        jdbi,
        """
        select (
            select count(*) from fact
            where first_release > :since and first_release <= :release)
          + (
            select count(*) from fact
            where last_release >= :since and last_release < :release)
        """);
  }

  /**
   * A source as it is in this release.
   *
   * @param release the last one up to this that an import of the source made
   */
  public record Source(String name, Release release) {}

  /** The sources that have been imported up to this release, by name. */
  public List<Source> sources() {
    Sql sql = Sql.in(release).and("number <= :release");
    return sql.list(
        jdbi,
        "select distinct on (source) * from release where %s order by source, number desc"
            .formatted(sql.where()),
        (row, context) -> new Source(row.getString("source"), Store.release(row, context)));
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
    Sql sql = changed(from, to, kinds);
    String condition = "true";
    if (after != null) {
      condition = "(at, ended, id) > (:afterOn, :afterEnded, :afterFact)";
      sql.bind("afterOn", after.on())
          .bind("afterEnded", after.ended())
          .bind("afterFact", after.fact());
    }
    String statement =
        "select * from (%s) as c where %s order by at, ended, id limit %d"
            .formatted(changed(sql), condition, first + 1);
    return Page.of(
        sql.list(
            jdbi,
            statement,
            (row, _) ->
                new Change(
                    row.getObject("at", LocalDate.class), row.getBoolean("ended"), Rows.fact(row))),
        first);
  }

  /** How many changes there are in this range. */
  public int countChanges(LocalDate from, LocalDate to, Set<FactKind> kinds) {
    Sql sql = changed(from, to, kinds);
    return sql.count(jdbi, "select count(*) from (%s) as c".formatted(changed(sql)));
  }

  private Sql changed(LocalDate from, LocalDate to, Set<FactKind> kinds) {
    return Sql.in(release)
        .and(Sql.held("f"))
        .and(kinds.isEmpty() ? "false" : Sql.ofKinds("f", kinds))
        .and("coalesce(f.content ->> 'basis', '') <> 'PROPOSAL'")
        .bind("from", from)
        .bind("to", to);
  }

  private static String changed(Sql sql) {
    return """
    select f.*, first_day as at, false as ended from fact f
    where %1$s and first_day between :from and :to and first_day > '-infinity' and %2$s
    union all
    select f.*, last_day + 1, true from fact f
    where %1$s and last_day between :from - 1 and :to - 1 and last_day < 'infinity'
      and f.kind not in ('STATEMENT', 'EVENT') and %3$s
      and coalesce(f.content ->> 'relationKind', '') <> 'SUCCEEDED_BY'
    """
        .formatted(sql.where(), isKnown("from"), isKnown("to"));
  }

  /** That an end is not only the time at which the fact was seen to hold. */
  private static String isKnown(String end) {
    return "(f.content -> 'period' ->> 'seen' is null or f.content -> 'period' ->> '%s' is not null)"
        .formatted(end);
  }

  /** How many entities and facts the release has, by kind. */
  public Map<String, Integer> counts() {
    return counted("kind");
  }

  /** How many entities and facts the release has, by the source they are from, all its sets. */
  public Map<String, Integer> countsBySource() {
    return counted("source");
  }

  private Map<String, Integer> counted(String column) {
    Sql sql = Sql.in(release).and("release = :release");
    String statement =
        "select %1$s as name, sum(count)::int as count from counted where %2$s group by 1"
            .formatted(column, sql.where());
    var counts = new TreeMap<String, Integer>();
    sql.list(jdbi, statement, (row, _) -> Map.entry(row.getString("name"), row.getInt("count")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
