package org.remit.store.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.IdentifierScheme;
import org.remit.domain.NameKind;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.store.Described;
import org.remit.store.Release;

/**
 * What organisations and types are told by, in a release: a part of their facts, read in half the
 * time.
 */
public final class Descriptions {
  private static final Comparator<Row> IN_ORDER =
      Comparator.comparing((Row row) -> row.described().ofRegister())
          .thenComparing(Row::sort)
          .thenComparing(Row::fact);

  private final Jdbi jdbi;
  private final Release release;

  Descriptions(Jdbi jdbi, Release release) {
    this.jdbi = jdbi;
    this.release = release;
  }

  private record Row(Described described, String sort, String fact) {}

  /**
   * Of every entity in this range of ids that has any, all names, codes and lives of all times, in
   * the order of lists of facts; those of registers after the others.
   *
   * @param last included, as the first is
   */
  public Map<EntityId, List<Described>> ofRange(EntityId first, EntityId last) {
    Sql sql =
        Sql.in(release)
            .and(Sql.held("f"))
            .bind("first", first.toString())
            .bind("last", last.toString());
    String statement =
        """
        select f.entity as parent, f.id, f.kind, f.claim is not null as of_register, f.sort,
          coalesce(f.content ->> 'nameKind', f.content ->> 'scheme') as label,
          f.content ->> 'value' as value,
          f.content #>> '{period,from}' as "from",
          f.content #>> '{period,to}' as "to",
          f.content #>> '{period,seen}' as seen
        from mentioned f
        where f.part = 'SUBJECT' and f.kind in ('NAME', 'IDENTIFIER', 'EXISTENCE')
          and f.entity between :first and :last and %s
        """
            .formatted(sql.where());
    Map<EntityId, List<Row>> rows =
        Grouped.grouped(
            sql.list(jdbi, statement, (row, _) -> new Grouped.Of<>(Grouped.parent(row), row(row))));
    // Thousands of short lists are put in order here sooner than all their rows by PostgreSQL.
    var described = new LinkedHashMap<EntityId, List<Described>>();
    rows.forEach((entity, unordered) ->
        described.put(entity, unordered.stream().sorted(IN_ORDER).map(Row::described).toList()));
    return described;
  }

  private static Row row(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Row(described(row, id), row.getString("sort"), id.toString());
  }

  private static Described described(ResultSet row, UUID id) throws SQLException {
    boolean ofRegister = row.getBoolean("of_register");
    FactKind kind = FactKind.valueOf(row.getString("kind"));
    return switch (kind) {
      case NAME ->
          new Described.Name(
              id,
              ofRegister,
              NameKind.valueOf(row.getString("label")),
              row.getString("value"),
              period(row));
      case IDENTIFIER ->
          new Described.Code(
              ofRegister, IdentifierScheme.valueOf(row.getString("label")), row.getString("value"));
      case EXISTENCE -> new Described.Life(ofRegister, period(row));
      case CLASSIFICATION, RELATION, ADDRESS, HOLDING, TENURE, STATEMENT, STAGE, AFFECTS, EVENT ->
          throw new IllegalStateException("a description by " + kind);
    };
  }

  private static Period period(ResultSet row) throws SQLException {
    return new Period(
        date(row.getString("from")), date(row.getString("to")), date(row.getString("seen")));
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.of(text);
  }
}
