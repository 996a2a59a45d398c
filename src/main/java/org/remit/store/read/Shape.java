package org.remit.store.read;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.store.RecordJson;
import org.remit.store.Rows;
import org.remit.store.StoredFact;

/** The columns that a statement gives, and what is made of a row of them. */
record Shape<T>(List<String> columns, Function<Tuple, T> reader) {
  /** The types of columns that are not text. */
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "id", UUID.class,
          "first_release", Integer.class,
          "last_release", Integer.class,
          "count", Integer.class,
          "depth", Integer.class,
          "number", Integer.class,
          "changed_by", Integer.class,
          "changed_on", LocalDate.class,
          "gone", Boolean.class);

  static final Shape<StoredFact> FACT =
      new Shape<>(
          List.of(
              "id",
              "kind",
              "source",
              "code",
              "content",
              "days",
              "unsure",
              "sort",
              "first_release",
              "last_release"),
          Shape::fact);

  static final Shape<Entity> ENTITY =
      new Shape<>(
          List.of("kind", "content"),
          row -> RecordJson.entity(EntityKind.valueOf(text(row, "kind")), text(row, "content")));

  static final Shape<Integer> COUNT = new Shape<>(List.of("count"), row -> number(row, "count"));

  /** The id of an entity. */
  static Shape<EntityId> id(String column) {
    return new Shape<>(List.of(column), row -> EntityId.of(text(row, column)));
  }

  /** The same, and the entity for which it was asked, in the column {@code parent}. */
  Shape<Grouped.Of<T>> ofParent() {
    return and((row, value) -> new Grouped.Of<>(EntityId.of(text(row, "parent")), value), "parent");
  }

  /** What is made of the same and of more columns. */
  <R> Shape<R> and(BiFunction<Tuple, T, R> make, String... more) {
    var all = new ArrayList<>(columns);
    all.addAll(List.of(more));
    return new Shape<>(all, row -> make.apply(row, reader.apply(row)));
  }

  static Class<?> type(String column) {
    return TYPES.getOrDefault(column, String.class);
  }

  static String text(Tuple row, String column) {
    return requireNonNull(row.get(column, String.class));
  }

  static int number(Tuple row, String column) {
    return requireNonNull(row.get(column, Integer.class));
  }

  static LocalDate day(Tuple row, String column) {
    return requireNonNull(row.get(column, LocalDate.class));
  }

  static boolean flag(Tuple row, String column) {
    return requireNonNull(row.get(column, Boolean.class));
  }

  private static StoredFact fact(Tuple row) {
    return new StoredFact(
        requireNonNull(row.get("id", UUID.class)),
        text(row, "source"),
        row.get("code", String.class),
        RecordJson.fact(FactKind.valueOf(text(row, "kind")), text(row, "content")),
        Rows.days(row.get("days", String.class)),
        Rows.days(row.get("unsure", String.class)),
        text(row, "sort"),
        number(row, "first_release"),
        row.get("last_release", Integer.class));
  }
}
