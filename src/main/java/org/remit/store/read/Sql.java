package org.remit.store.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.When;
import org.remit.store.Key;
import org.remit.store.Release;

/** The conditions of a query as they gather, each with the values it binds. */
final class Sql {
  private static final int FETCHED_AT_ONCE = 5_000;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /** What release {@code :release} has, of the rows called {@code f}. */
  static String held(String f) {
    return "%1$s.first_release <= :release and (%1$s.last_release is null or %1$s.last_release >= :release)"
        .formatted(f);
  }

  /** The facts called {@code f} that the release has and that held at some time in {@code when}. */
  static String during(String f, When when) {
    if (when.equals(When.EVER)) {
      return held(f);
    }
    return held(f)
        + " and %1$s.first_day <= :whenLast and %1$s.last_day >= :whenFirst".formatted(f);
  }

  /**
   * The mentions called {@code f} that a lateral join looks up for each row before it. Without the
   * offset PostgreSQL would make a plain join of it, for which it reads all mentions.
   */
  static String each(String condition) {
    return "select f.* from mentioned f where %s offset 0".formatted(condition);
  }

  static Sql in(Release release) {
    return new Sql().bind("release", release.number());
  }

  Sql and(String condition) {
    conditions.add(condition);
    return this;
  }

  /** Binds a value, an array where it is a collection. */
  Sql bind(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Binds the days that {@link #during} compares with. */
  Sql bind(When when) {
    if (!when.equals(When.EVER)) {
      bind("whenFirst", when.first());
      bind("whenLast", when.last());
    }
    return this;
  }

  /** Binds what the other binds, too. */
  Sql with(Sql other) {
    values.putAll(other.values);
    return this;
  }

  Sql selected(String f, FactSelection selection) {
    and(during(f, selection.when()));
    bind(selection.when());
    and(ofKinds(f, selection.kinds()));
    int n = 0;
    for (var mentioning : selection.mentioning()) {
      and(
          "exists (select from mentioned x where x.id = %s.id and x.part = :part%d and x.entity = any(:any%d))"
              .formatted(f, n, n));
      bind("part" + n, mentioning.part().name());
      bind("any" + n, mentioning.anyOf());
      n++;
    }
    for (Map.Entry<String, Set<String>> value : selection.values().entrySet()) {
      and("%s.content ->> '%s' = any(:value%d)".formatted(f, value.getKey(), n));
      bind("value" + n, value.getValue());
      n++;
    }
    if (selection.text() != null) {
      and(
          "concat_ws(' ', %1$s.content ->> 'summary', %1$s.content ->> 'phrase', %1$s.content ->> 'note') ilike :text"
              .formatted(f));
      bind("text", containing(selection.text()));
    }
    return this;
  }

  /**
   * The facts called {@code f} of any of these kinds; of all where there are none. They are written
   * as constants, so that PostgreSQL leaves out the tables and branches that have none of them even
   * in a plan that it makes once for all values.
   */
  static String ofKinds(String f, Set<FactKind> kinds) {
    return kinds.isEmpty() ? "true" : "%s.kind in (%s)".formatted(f, constants(kinds));
  }

  /** As a list of SQL, in their order. */
  static String constants(Set<? extends Enum<?>> values) {
    return values.stream()
        .sorted(Comparator.comparingInt(Enum::ordinal))
        .map(value -> "'" + value.name() + "'")
        .collect(Collectors.joining(", "));
  }

  /** The facts called {@code f} that come after the page's key, in the order of sort and id. */
  Sql factsAfter(String f, PageRequest page) {
    return after(f, page, ":afterId::uuid");
  }

  /** The entities called {@code e} that come after the page's key, in the order of sort and id. */
  Sql entitiesAfter(String e, PageRequest page) {
    return after(e, page, ":afterId");
  }

  private Sql after(String row, PageRequest page, String id) {
    Key after = page.after();
    if (after == null) {
      return this;
    }
    String further = page.newestFirst() ? "<" : ">";
    and("(%1$s.sort, %1$s.id) %2$s (:afterSort, %3$s)".formatted(row, further, id));
    bind("afterSort", after.sort());
    return bind("afterId", after.id());
  }

  /** The order of the page's rows, called {@code row}, and one row more than it asks for. */
  static String order(String row, PageRequest page) {
    return "%s limit %d".formatted(direction(row, page), page.first() + 1);
  }

  /** The order of the page's rows, called {@code row}. */
  static String direction(String row, PageRequest page) {
    return "order by " + sorting(row, page);
  }

  /** As {@link #direction}, behind what else rows are ordered by. */
  static String sorting(String row, PageRequest page) {
    return "%1$s.sort %2$s, %1$s.id %2$s".formatted(row, page.newestFirst() ? "desc" : "asc");
  }

  /** A pattern for ilike that finds this text anywhere. */
  static String containing(String text) {
    return "%"
        + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("\0", "")
        + "%";
  }

  /** All conditions, joined. */
  String where() {
    return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
  }

  /** All rows of the statement with these values bound. */
  <T> List<T> list(Jdbi jdbi, String statement, RowMapper<T> mapper) {
    return jdbi.withHandle(handle -> bound(handle, statement).map(mapper).list());
  }

  /** The number that the statement counts. */
  int count(Jdbi jdbi, String statement) {
    return jdbi.withHandle(handle -> bound(handle, statement).mapTo(Integer.class).one());
  }

  /** Hands over all rows of the statement as they come, without holding them. */
  <T> void stream(Jdbi jdbi, String statement, RowMapper<T> mapper, Consumer<T> use) {
    jdbi.useTransaction(handle -> {
      // The limit is for what somebody waits for; everything may take its time.
      handle.execute("set local statement_timeout = 0");
      bound(handle, statement).setFetchSize(FETCHED_AT_ONCE).map(mapper).forEach(use);
    });
  }

  private Query bound(Handle handle, String statement) {
    Query query = handle.createQuery(statement);
    values.forEach((name, value) -> {
      if (value instanceof Collection<?> collection) {
        query.bindArray(name, String.class, collection.stream().map(Sql::text).toList());
      } else {
        query.bind(name, value);
      }
    });
    return query;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> throw new IllegalArgumentException("null in an array");
      case Enum<?> constant -> constant.name();
      case EntityId id -> id.toString();
      default -> value.toString();
    };
  }
}
