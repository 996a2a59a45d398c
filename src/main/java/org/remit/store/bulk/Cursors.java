package org.remit.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Days;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.PartialDate;
import org.remit.domain.Passage;
import org.remit.domain.Period;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;
import org.remit.store.Described;
import org.remit.store.Release;
import org.remit.store.Rows;
import org.remit.store.StoreException;
import org.remit.store.StoredFact;

/**
 * All of a release, row by row, for what is made of the whole of it, as the search index is. It
 * reads over JDBC alone, so that commands start no Quarkus. Safe for use by many threads.
 */
public final class Cursors {
  private static final int FETCHED_AT_ONCE = 5_000;

  private static final String ENTITIES =
      """
      select e.kind, e.content from entity e
      where e.first_release <= :release and (e.last_release is null or e.last_release >= :release)
      order by e.id
      """;

  private static final String BY_ID_OR_ALIAS =
      """
      select e.kind, e.content from entity e
      where e.id = any(?)
        and e.first_release <= :release and (e.last_release is null or e.last_release >= :release)
      union all
      select e.kind, e.content from entity e
      where e.aliases <> '{}' and e.aliases && ?
        and e.first_release <= :release and (e.last_release is null or e.last_release >= :release)
      """;

  private static final String FACTS =
      """
      select f.id, f.kind, f.source, f.code, f.content, f.days, f.unsure, f.sort, f.first_release, f.last_release from fact f
      where f.kind = any(?)
        and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
      order by f.kind, f.sort, f.id
      """;

  private static final String PASSAGES =
      """
      select p.document, p.number, p.text from passage p
      where p.first_release <= :release and (p.last_release is null or p.last_release >= :release)
      order by p.document, p.number
      """;

  private static final String DESCRIPTIONS =
      """
      select f.entity, f.id, f.kind, f.claim is not null as of_register, f.sort, f.label,
        coalesce(f.content ->> 'nameKind', f.content ->> 'scheme') as constant,
        f.content #>> '{period,from}' as "from",
        f.content #>> '{period,to}' as "to",
        f.content #>> '{period,seen}' as seen,
        f.content #>> '{period,endedBy}' as ended_by,
        f.days
      from mentioned f
      where f.part = 'SUBJECT' and f.kind in ('NAME', 'IDENTIFIER', 'EXISTENCE')
        and f.entity between ? and ?
        and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
      """;

  private static final String NAMES =
      """
      select f.entity, f.id, f.kind, f.claim is not null as of_register, f.sort, f.label,
        f.content ->> 'nameKind' as constant,
        f.content #>> '{period,from}' as "from",
        f.content #>> '{period,to}' as "to",
        f.content #>> '{period,seen}' as seen,
        f.content #>> '{period,endedBy}' as ended_by,
        f.days
      from unnest(?) as e (id)
      cross join lateral (
        select f.* from mentioned f
        where f.part = 'SUBJECT' and f.kind = 'NAME' and f.entity = e.id
          and f.first_release <= :release and (f.last_release is null or f.last_release >= :release)
        offset 0) as f
      """;

  private static final Comparator<Row> IN_ORDER =
      Comparator.comparing((Row row) -> row.described().ofRegister())
          .thenComparing(Row::sort)
          .thenComparing(Row::fact);

  private final DataSource dataSource;
  private final Release release;

  Cursors(DataSource dataSource, Release release) {
    this.dataSource = dataSource;
    this.release = release;
  }

  private interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private record Row(EntityId entity, Described described, String sort, String fact) {}

  /** Hands over every entity, by id. */
  public void entities(Consumer<Entity> use) {
    each(ENTITIES, Rows::entity, use);
  }

  /** Hands over every fact of these kinds, by kind, and in order. */
  public void facts(Set<FactKind> kinds, Consumer<StoredFact> use) {
    each(FACTS, Rows::fact, use, kinds);
  }

  /** Hands over every paragraph, document by document. */
  public void passages(Consumer<Passage> use) {
    each(
        PASSAGES,
        row ->
            new Passage(
                EntityId.of(row.getString("document")),
                row.getInt("number"),
                row.getString("text")),
        use);
  }

  /**
   * The entities of these ids or aliases, by the id that was asked for; unknown ones are absent.
   */
  public Map<EntityId, Entity> entities(Collection<EntityId> ids) {
    var found = new HashMap<EntityId, Entity>();
    for (Entity entity : list(BY_ID_OR_ALIAS, Rows::entity, ids, ids)) {
      entity.aliases().forEach(alias -> found.putIfAbsent(alias, entity));
      found.put(entity.id(), entity);
    }
    found.keySet().retainAll(Set.copyOf(ids));
    return found;
  }

  /**
   * Of every entity in this range of ids that has any, all names, codes and lives of all times, in
   * the order of lists of facts; those of registers after the others.
   *
   * @param last included, as the first is
   */
  public Map<EntityId, List<Described>> descriptions(EntityId first, EntityId last) {
    return described(list(DESCRIPTIONS, Cursors::row, first, last));
  }

  /** Of each of these entities that has any, all names of all times, in the same order. */
  public Map<EntityId, List<Described>> names(Collection<EntityId> entities) {
    return described(list(NAMES, Cursors::row, Set.copyOf(entities)));
  }

  /** Thousands of short lists are put in order here sooner than all their rows by PostgreSQL. */
  private static Map<EntityId, List<Described>> described(List<Row> rows) {
    var unordered = new LinkedHashMap<EntityId, List<Row>>();
    for (Row row : rows) {
      unordered.computeIfAbsent(row.entity(), _ -> new ArrayList<>()).add(row);
    }
    var described = new LinkedHashMap<EntityId, List<Described>>();
    unordered.forEach((entity, its) ->
        described.put(entity, its.stream().sorted(IN_ORDER).map(Row::described).toList()));
    return described;
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Row(
        EntityId.of(row.getString("entity")),
        described(row, id),
        row.getString("sort"),
        id.toString());
  }

  private static Described described(ResultSet row, UUID id) throws SQLException {
    boolean ofRegister = row.getBoolean("of_register");
    String label = row.getString("label");
    FactKind kind = FactKind.valueOf(row.getString("kind"));
    return switch (kind) {
      case NAME ->
          new Described.Name(
              id,
              ofRegister,
              NameKind.valueOf(row.getString("constant")),
              label,
              period(row),
              days(row));
      case IDENTIFIER ->
          new Described.Code(
              ofRegister, IdentifierScheme.valueOf(row.getString("constant")), label);
      case EXISTENCE -> new Described.Life(ofRegister, period(row));
      case CLASSIFICATION, RELATION, ADDRESS, HOLDING, TENURE, STATEMENT, STAGE, AFFECTS, EVENT ->
          throw new IllegalStateException("a description by " + kind);
    };
  }

  private static Days days(ResultSet row) throws SQLException {
    Days days = Rows.days(row.getString("days"));
    return days == null ? Days.of(period(row)) : days;
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        date(row.getString("from")),
        date(row.getString("to")),
        date(row.getString("seen")),
        date(row.getString("ended_by")));
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.of(text);
  }

  private <T> List<T> list(String query, Reader<T> reader, Object... values) {
    var rows = new ArrayList<T>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, query, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        rows.add(reader.of(row));
      }
      return rows;
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private <T> void each(String query, Reader<T> reader, Consumer<T> use, Object... values) {
    try (Connection connection = dataSource.getConnection()) {
      // Only within a transaction does the driver fetch some rows at a time.
      connection.setAutoCommit(false);
      try (Statement limit = connection.createStatement()) {
        // The limit is for requests; everything may take its time.
        limit.execute("set local statement_timeout = 0");
      }
      try (PreparedStatement statement = prepared(connection, query, values)) {
        statement.setFetchSize(FETCHED_AT_ONCE);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            use.accept(reader.of(row));
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Collections are arrays of texts. */
  private PreparedStatement prepared(Connection connection, String query, Object... values)
      throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(query.replace(":release", Integer.toString(release.number())));
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Collection<?> all) {
        Object[] texts = all.stream().map(Object::toString).toArray();
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      } else {
        statement.setString(i + 1, values[i].toString());
      }
    }
    return statement;
  }
}
