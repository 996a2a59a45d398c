package org.remit.store.bulk;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.PartialDate;
import org.remit.domain.When;
import org.remit.store.RecordJson;
import org.remit.store.Rows;
import org.remit.store.StoreException;

/**
 * The days on which facts of registers hold, in the transaction of an import, once its facts are
 * written. Rows that editions state differently are handed over to be settled one by one; facts of
 * all others hold as their dates and the lives of the organisations allow, which PostgreSQL finds.
 */
public final class StatedRows {
  private static final int AT_ONCE = 2_000;

  private final ReleaseTransaction transaction;
  private final NotedEditions editions;
  private final Map<String, NavigableSet<LocalDate>> daysOfEditions = new HashMap<>();
  private final boolean first;
  private int rows;

  /** Each statement whole; {@code :release} is the number of the release. */
  private static final String CHANGED_LIVES =
      """
      create temporary table changed_life on commit drop as
      select distinct subject from fact
      where kind = 'EXISTENCE' and (first_release = :release or last_release = :release - 1)
      """;

  /** The rows that this import may have changed. */
  private static final String TOUCHED =
      """
      create temporary table touched on commit drop as
      select source, code, subject from stated where release = :release
      union
      select source, code, subject from fact
      where claim is not null and code is not null
        and (first_release = :release or last_release = :release - 1)
      union
      select source, code, subject from fact
      where last_release is null and code is not null and days is not null
        and source in (select distinct source from stated where release = :release)
      union
      select f.source, f.code, f.subject from changed_life c join fact f on f.subject = c.subject
      where f.claim is not null and f.last_release is null and f.code is not null
      union
      select f.source, f.code, f.subject from changed_life c join fact f on f.object = c.subject
      where f.claim is not null and f.kind = 'RELATION' and f.last_release is null
        and f.code is not null
      """;

  /** Those whose code means another organisation elsewhere go with the rows of that one. */
  private static final String TOUCHED_BY_CODE =
      """
      insert into touched
      select distinct s.source, s.code, s.subject from touched t
      join stated s on s.source = t.source and s.code = t.code and s.subject <> t.subject
      except select source, code, subject from touched
      """;

  /**
   * Of these, those that editions state differently, or in which the code means another
   * organisation elsewhere, or of which a fact is known up to one edition only.
   */
  private static final String SUSPECTS =
      """
      create temporary table suspect on commit drop as
      select row_number() over (order by source, code, subject) as number, source, code, subject
      from (
        select t.source, t.code, t.subject from touched t
        join stated s on s.source = t.source and s.code = t.code and s.subject = t.subject
        group by 1, 2, 3 having min(s.claims) <> max(s.claims)
        union
        select distinct t.source, t.code, t.subject from touched t
        join stated s on s.source = t.source and s.code = t.code and s.subject <> t.subject
        union
        select distinct t.source, t.code, t.subject from touched t
        join fact f on f.source = t.source and f.code = t.code and f.subject = t.subject
        where f.claim is not null and f.last_release is null
          and f.content #> '{period,seen}' is not null
          and exists (
            select from stated s
            where s.source = t.source and s.code = t.code and s.subject = t.subject)) as t
      """;

  private static final String STATED =
      """
      select distinct s.source, s.code, s.subject, s.edition, s.claims
      from suspect x join stated s on s.source = x.source and s.code = x.code
      where x.number > ? and x.number <= ?
      """;

  private static final String FACTS =
      """
      select f.source, f.code, f.subject, f.id, f.claim, f.kind, f.content, f.first_day, f.last_day,
        f.days, f.unsure
      from suspect x
      join fact f on f.source = x.source and f.code = x.code and f.subject = x.subject
      where x.number > ? and x.number <= ?
        and f.last_release is null and f.kind <> 'IDENTIFIER'
        and (f.kind <> 'RELATION' or f.label <> 'SUCCEEDED_BY')
      order by x.number, f.id
      """;

  /** By the records, or by registers where these are silent. */
  private static final String LIVES =
      """
      select subject, first_day, last_day, days from (
        select f.*, bool_or(claim is null) over (partition by subject) as curated
        from fact f where kind = 'EXISTENCE' and last_release is null and subject = any(?)) as f
      where curated = (claim is null)
      """;

  /**
   * Facts that are new, of sets that are read again, or of organisations whose lives changed, where
   * no row is settled.
   */
  private static final String CANDIDATES =
      """
      create temporary table candidate on commit drop as
      select f.id, f.subject, case when f.kind = 'RELATION' then f.object end as object,
        f.first_day, f.last_day, f.days, f.unsure,
        case
          when f.content #> '{period,endedBy}' is null then daterange(
            (f.content #>> '{period,from}')::date, (f.content #>> '{period,to}')::date, '[]')
          when f.content #> '{period,from}' is null then 'empty'
          else daterange(
            (f.content #>> '{period,from}')::date, (f.content #>> '{period,from}')::date, '[]') end
          as own,
        coalesce((f.content #>> '{period,to}')::date, 'infinity') as last_own
      from fact f
      left join suspect x on x.source = f.source and x.code = f.code and x.subject = f.subject
      where f.claim is not null and f.last_release is null and x.number is null
        and f.kind in ('CLASSIFICATION', 'ADDRESS', 'RELATION')
        and (f.kind <> 'RELATION' or f.label <> 'SUCCEEDED_BY')
        and (f.first_release = :release or f.source in (select source from read_again)
          or f.subject in (select subject from changed_life)
          or f.kind = 'RELATION' and f.object in (select subject from changed_life))
      """;

  private static final String LIVES_OF_CANDIDATES =
      """
      create temporary table life on commit drop as
      select subject,
        coalesce(range_agg(held) filter (where curated), range_agg(held)) as days
      from (
        select f.subject, f.claim is null as curated, held_days(f.first_day, f.last_day, f.days) as held
        from (select subject from candidate union select object from candidate) as c
        join fact f on f.subject = c.subject
        where f.kind = 'EXISTENCE' and f.last_release is null) as e
      group by subject
      """;

  private static final String LIMIT =
      """
      insert into revised
      select id,
        case when isempty(held) then last_own else coalesce(lower(held), '-infinity') end,
        case when isempty(held) then last_own else coalesce(upper(held) - 1, 'infinity') end,
        case when isempty(held) or held <> datemultirange(range_merge(held)) then held end,
        null
      from (
        select c.*, datemultirange(c.own)
            * coalesce(s.days, datemultirange(daterange(null, null)))
            * coalesce(o.days, datemultirange(daterange(null, null))) as held
        from candidate c
        left join life s on s.subject = c.subject
        left join life o on o.subject = c.object) as c
      where unsure is not null or held is distinct from held_days(first_day, last_day, days)
      """;

  private static final List<String> APPLY =
      List.of(
          """
          update fact f
          set first_day = r.first_day, last_day = r.last_day, days = r.days, unsure = r.unsure
          from revised r
          where f.id = r.id and f.last_release is null and f.first_release = :release
          """,
          """
          with before as (
            update fact f set last_release = :release - 1 from revised r
            where f.id = r.id and f.last_release is null and f.first_release < :release
            returning f.*)
          insert into fact
            (id, kind, source, content, first_day, last_day, days, unsure, sort, first_release,
              subject, object, label, claim, edition, code, other_code)
          select b.id, b.kind, b.source, b.content, r.first_day, r.last_day, r.days, r.unsure, b.sort,
            :release, b.subject, b.object, b.label, b.claim, b.edition, b.code, b.other_code
          from before b join revised r on r.id = b.id
          """,
          "truncate revised");

  /**
   * @param first whether registers are imported for the first time
   */
  StatedRows(ReleaseTransaction transaction, NotedEditions editions, boolean first) {
    this.transaction = transaction;
    this.editions = editions;
    this.first = first;
  }

  /** Finds the rows whose days this import may change. */
  public void begin() {
    if (first) {
      // Without it PostgreSQL plans as if the table were empty.
      execute("analyze " + RegisterTable.NAME);
    }
    execute(
        """
        create temporary table revised (
          id uuid, first_day date, last_day date, days datemultirange, unsure datemultirange)
        on commit drop
        """);
    execute(CHANGED_LIVES);
    execute("analyze changed_life");
    execute(TOUCHED);
    execute(TOUCHED_BY_CODE);
    execute("analyze touched");
    execute("analyze stated");
    execute(SUSPECTS);
    execute("create index on suspect (source, code, subject)");
    execute("analyze suspect");
    rows = query("select count(*) from suspect", row -> row.next() ? row.getInt(1) : 0);
  }

  /** Notes the lives that {@link #apply} has changed, so that what depends on them follows. */
  public void noteLives() {
    execute("drop table changed_life");
    execute(CHANGED_LIVES);
    execute("analyze changed_life");
  }

  /** Hands over the rows that editions state differently, some at a time. */
  public void each(Consumer<List<StatedRow>> use) {
    for (int from = 0; from < rows; from += AT_ONCE) {
      use.accept(between(from, from + AT_ONCE));
    }
  }

  private List<StatedRow> between(int after, int last) {
    var stated = new LinkedHashMap<StatedRow.Key, TreeMap<LocalDate, Set<UUID>>>();
    query(
        STATED,
        row -> {
          while (row.next()) {
            stated
                .computeIfAbsent(key(row), _ -> new TreeMap<>())
                .computeIfAbsent(row.getObject("edition", LocalDate.class), _ -> new HashSet<>())
                .addAll(Arrays.asList((UUID[]) row.getArray("claims").getArray()));
          }
          return true;
        },
        after,
        last);
    var facts = new LinkedHashMap<StatedRow.Key, List<StatedRow.Settled>>();
    query(
        FACTS,
        row -> {
          while (row.next()) {
            facts.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(settled(row));
          }
          return true;
        },
        after,
        last);
    var organisations = new HashMap<Code, List<StatedRow.Key>>();
    stated
        .keySet()
        .forEach(
            key -> organisations.computeIfAbsent(Code.of(key), _ -> new ArrayList<>(1)).add(key));
    var found = new ArrayList<StatedRow>();
    facts.forEach((key, its) -> {
      NavigableMap<LocalDate, Set<UUID>> editions = stated.get(key);
      if (editions != null) {
        var others = new TreeMap<LocalDate, Set<EntityId>>();
        for (StatedRow.Key other : organisations.getOrDefault(Code.of(key), List.of())) {
          stated.getOrDefault(other, new TreeMap<>()).keySet().stream()
              .filter(edition -> !editions.containsKey(edition))
              .forEach(edition ->
                  others.computeIfAbsent(edition, _ -> new HashSet<>()).add(other.subject()));
        }
        LocalDate leftOut = days(key.source()).higher(editions.lastKey());
        found.add(new StatedRow(editions, others, leftOut, its));
      }
    });
    return found;
  }

  /** What the rows of a set are found by, whomever the code means. */
  private record Code(String source, String code) {
    static Code of(StatedRow.Key row) {
      return new Code(row.source(), row.code());
    }
  }

  private NavigableSet<LocalDate> days(String source) {
    return daysOfEditions.computeIfAbsent(
        source,
        set -> {
          try {
            return editions.days(transaction, set);
          } catch (SQLException e) {
            throw new StoreException(e);
          }
        });
  }

  private static StatedRow.Key key(ResultSet row) throws SQLException {
    return new StatedRow.Key(
        row.getString("source"), row.getString("code"), EntityId.of(row.getString("subject")));
  }

  private static StatedRow.Settled settled(ResultSet row) throws SQLException {
    return new StatedRow.Settled(
        row.getObject("id", UUID.class),
        row.getObject("claim", UUID.class),
        (Fact.OfRegister)
            RecordJson.fact(FactKind.valueOf(row.getString("kind")), row.getString("content")),
        held(row),
        Objects.requireNonNullElse(Rows.days(row.getString("unsure")), Days.NONE));
  }

  private static Days held(ResultSet row) throws SQLException {
    Days days = Rows.days(row.getString("days"));
    return days != null
        ? days
        : Days.between(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class));
  }

  /** When each of these organisations existed; those of which nothing is known are absent. */
  public Map<EntityId, Days> lives(Collection<EntityId> organisations) {
    var lives = new HashMap<EntityId, Days>();
    try (PreparedStatement statement = transaction.connection().prepareStatement(LIVES)) {
      Array ids =
          transaction
              .connection()
              .createArrayOf("text", organisations.stream().map(EntityId::toString).toArray());
      statement.setArray(1, ids);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          lives.merge(EntityId.of(row.getString("subject")), held(row), Days::or);
        }
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    return lives;
  }

  /** Writes the days of these facts. */
  public void settle(Collection<StatedRow.Settled> facts) {
    String insert = "insert into revised values (?, ?, ?, ?::datemultirange, ?::datemultirange)";
    try (PreparedStatement statement = transaction.connection().prepareStatement(insert)) {
      for (StatedRow.Settled fact : facts) {
        Days days = fact.days();
        When hull = hull(fact);
        statement.setObject(1, fact.id());
        statement.setObject(2, hull.first());
        statement.setObject(3, hull.last());
        statement.setString(4, isShownByHull(fact) ? null : days.toString());
        statement.setString(5, fact.unsure().isEmpty() ? null : fact.unsure().toString());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Of no days the last of its row alone: an end that no day shows is an end nevertheless. */
  private static When hull(StatedRow.Settled fact) {
    if (!fact.days().isEmpty()) {
      return new When(fact.days().first(), fact.days().last());
    }
    PartialDate to = fact.fact().period().to();
    return When.on(to == null ? LocalDate.MAX : to.last());
  }

  /** Where no days are kept, some are told apart in memory, by their periods. */
  private static boolean isShownByHull(StatedRow.Settled fact) {
    return switch (fact.fact()) {
      case Fact.Name _, Fact.Existence _ -> fact.days().equals(Days.of(fact.fact().period()));
      case Fact.Identifier _, Fact.Classification _, Fact.Address _, Fact.Relation _ ->
          fact.days().isOneSpan() && fact.fact().period().seen() == null;
    };
  }

  /** Limits the facts of all other rows to the lives of the organisations. */
  public void limitOthers() {
    execute("create temporary table read_again (source text primary key) on commit drop");
    CopyRows sources = transaction.into("read_again (source)");
    editions.replaced().forEach(sources::add);
    sources.send();
    execute(CANDIDATES);
    execute("analyze candidate");
    execute(LIVES_OF_CANDIDATES);
    execute("analyze life");
    execute(LIMIT);
  }

  /** Makes the days that were settled or limited those of the release. */
  public void apply() {
    execute("analyze revised");
    APPLY.forEach(this::execute);
  }

  private void execute(String sql) {
    try {
      transaction.execute(ofRelease(sql));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private String ofRelease(String sql) {
    return sql.replace(":release", Integer.toString(transaction.release()));
  }

  private interface Read<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T extends @Nullable Object> T query(String sql, Read<T> read, Object... values) {
    try (PreparedStatement statement = transaction.connection().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read.of(rows);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
