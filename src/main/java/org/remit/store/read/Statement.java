package org.remit.store.read;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.BindableType;
import org.hibernate.type.descriptor.java.LocalDateJavaType;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;
import org.hibernate.type.internal.BasicTypeImpl;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FoldedName;
import org.remit.domain.When;
import org.remit.store.Key;

/**
 * A statement in the SQL of PostgreSQL, and what is bound to its parameters.
 *
 * <p>What stands in braces is replaced in the text before it is sent: constants, and conditions
 * that several statements of a class share. PostgreSQL often makes one plan for all values of the
 * parameters; by a constant it can leave out tables and branches even there.
 */
final class Statement {
  /** As the driver takes days, for which minus infinity and infinity are days, too. */
  private static final BindableType<LocalDate> DAY =
      new BasicTypeImpl<>(LocalDateJavaType.INSTANCE, LocalDateJdbcType.INSTANCE);

  private final List<Consumer<NativeQuery<?>>> bindings = new ArrayList<>();
  private String sql;

  Statement(String sql) {
    this.sql = sql;
  }

  boolean has(String name) {
    return sql.contains("{" + name + "}");
  }

  /** Replaces {@code {name}}. */
  Statement with(String name, String text) {
    sql = sql.replace("{" + name + "}", text);
    return this;
  }

  /** Replaces {@code {name}} by these constants as a list of SQL, in their order. */
  Statement with(String name, Set<? extends Enum<?>> constants) {
    return with(
        name,
        constants.stream()
            .sorted(Comparator.comparingInt(Enum::ordinal))
            .map(constant -> "'" + constant.name() + "'")
            .collect(Collectors.joining(", ")));
  }

  Statement bind(String name, Object value) {
    bindings.add(query -> query.setParameter(name, value));
    return this;
  }

  Statement bind(String name, LocalDate day) {
    return bind(name, new TypedParameterValue<>(DAY, day));
  }

  /** Binds a value that may be null. */
  <T> Statement bind(String name, @Nullable T value, Class<T> type) {
    bindings.add(query -> query.setParameter(name, value, type));
    return this;
  }

  /** Binds the texts of all these as one array; null stays null. */
  Statement bindAll(String name, @Nullable Collection<?> all) {
    String @Nullable [] texts =
        all == null ? null : all.stream().map(String::valueOf).toArray(String[]::new);
    return bind(name, texts, String[].class);
  }

  /** Binds {@code :whenFirst} and {@code :whenLast}. */
  Statement during(When when) {
    return bind("whenFirst", when.first()).bind("whenLast", when.last());
  }

  /**
   * Asks for a page of facts, and one row more: binds {@code :afterSort} and {@code :afterId}, and
   * replaces {@code {further}}, {@code {direction}} and {@code {limit}}.
   */
  Statement page(PageRequest page) {
    Key after = page.start();
    return with("further", page.newestFirst() ? "<" : ">")
        .with("direction", page.newestFirst() ? "desc" : "asc")
        .with("limit", Integer.toString(page.first() + 1))
        .bind("afterSort", after.sort())
        .bind("afterId", UUID.fromString(after.id()));
  }

  /** All rows. */
  <T> List<T> list(Shape<T> shape) {
    return ReleaseReads.read(() -> {
      NativeQuery<Tuple> query = Panache.getSession().createNativeQuery(sql, Tuple.class);
      shape.columns().forEach(column -> query.addScalar(column, Shape.type(column)));
      bindings.forEach(binding -> binding.accept(query));
      return query.getResultList().stream().map(shape.reader()).toList();
    });
  }

  /** The number in the one row's column {@code count}. */
  int count() {
    return list(Shape.COUNT).getFirst();
  }

  /**
   * The patterns any of which finds the folded names that this stands in; null for null. Cut names
   * are to be compared otherwise, by the rest of them too.
   */
  static @Nullable List<String> containingFolded(@Nullable String name) {
    return name == null ? null : FoldedName.ofPart(name).stream().map(Statement::pattern).toList();
  }

  /**
   * The pattern by which {@code like} and {@code ilike} find this text anywhere; null for null.
   * PostgreSQL has no null characters in texts.
   */
  static @Nullable String containing(@Nullable String text) {
    return text == null ? null : pattern(text);
  }

  private static String pattern(String text) {
    return "%"
        + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("\0", "")
        + "%";
  }
}
