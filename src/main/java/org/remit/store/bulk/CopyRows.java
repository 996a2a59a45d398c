package org.remit.store.bulk;

import de.bytefish.pgbulkinsert.pgsql.PgBinaryWriter;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.JsonbValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.UUIDValueHandler;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.Oid;

/**
 * Rows on their way into one table by COPY, sent whenever some megabytes have gathered. They go in
 * PostgreSQL's binary form, which it takes in little more than half the time of the written one.
 * Not for use by several threads.
 */
final class CopyRows {
  private static final int BATCH_BYTES = 4 << 20;
  private static final LocalDate POSTGRES_EPOCH = LocalDate.of(2000, 1, 1);

  private static final IValueHandler<String> TEXT = new StringValueHandler();
  private static final IValueHandler<List<String>> TEXTS =
      new CollectionValueHandler<>(Oid.TEXT, TEXT);
  private static final IValueHandler<List<UUID>> HASHES =
      new CollectionValueHandler<>(Oid.UUID, new UUIDValueHandler());
  private static final IValueHandler<String> JSON = new JsonbValueHandler();
  private static final IValueHandler<UUID> HASH = new UUIDValueHandler();
  private static final IValueHandler<LocalDate> DAY = new LocalDateValueHandler(CopyRows::days);

  private final CopyLine line;
  private final String copy;
  private final boolean frozen;
  private ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private @Nullable PgBinaryWriter rows;

  /**
   * The value of a column of type jsonb.
   *
   * @param text well-formed
   */
  record Json(String text) {}

  /** The value of a column of type uuid[]. */
  record Hashes(List<UUID> all) {}

  /**
   * @param columns the table and its columns, as {@code mention (entity, part, fact)}
   * @param frozen whether rows are written as if they had been there for ever; only into a table
   *     that was made in the same transaction
   */
  CopyRows(CopyLine line, String columns, boolean frozen) {
    this.line = line;
    this.frozen = frozen;
    this.copy = "copy %s from stdin (format binary%s)".formatted(columns, frozen ? ", freeze" : "");
  }

  /**
   * Adds a row. Null is SQL's null; a {@link UUID}, {@link Hashes}, a {@link Json}, an {@link
   * Integer} and a {@link LocalDate}, of which the first and last are SQL's infinities, are for
   * columns of that type, a list for one of texts. Everything else is text.
   */
  void add(@Nullable Object... values) {
    PgBinaryWriter row = begun();
    row.startRow(values.length);
    for (Object value : values) {
      write(row, value);
    }
    if (gathered.size() > BATCH_BYTES) {
      send();
    }
  }

  private PgBinaryWriter begun() {
    PgBinaryWriter begun = rows;
    if (begun == null) {
      gathered = new ByteArrayOutputStream(BATCH_BYTES + (1 << 17));
      begun = new PgBinaryWriter(gathered);
      rows = begun;
    }
    return begun;
  }

  private static void write(PgBinaryWriter row, @Nullable Object value) {
    switch (value) {
      case null -> row.writeNull();
      case UUID hash -> row.write(HASH, hash);
      case Hashes hashes -> row.write(HASHES, hashes.all());
      case Json json -> row.write(JSON, json.text());
      case Integer number -> row.writeInt(number);
      case LocalDate day -> row.write(DAY, day);
      case List<?> list -> row.write(TEXTS, list.stream().map(Object::toString).toList());
      default -> row.write(TEXT, value.toString());
    }
  }

  private static int days(LocalDate day) {
    if (day.equals(LocalDate.MIN)) {
      return Integer.MIN_VALUE;
    }
    return day.equals(LocalDate.MAX)
        ? Integer.MAX_VALUE
        : Math.toIntExact(ChronoUnit.DAYS.between(POSTGRES_EPOCH, day));
  }

  /** Sends what has gathered; it has arrived when the line is settled. */
  void send() {
    if (rows != null) {
      rows.close();
      rows = null;
      line.send(copy, gathered.toByteArray(), frozen);
    }
  }
}
