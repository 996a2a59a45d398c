package org.remit.ods.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.BadRows;
import org.remit.ods.row.Cells;

/** Reads the rows of a CSV file, one after the other. */
final class CsvRows {
  private CsvRows() {}

  /** The form of a row. */
  interface Form<R> {
    R of(List<String> columns, Cells cells) throws BadRowException;
  }

  /** Takes the rows; may still find one bad. */
  interface Taker<R> {
    void row(R row) throws BadRowException;

    /** After each row, good or bad. */
    void counted();
  }

  static <R> void read(InputStream in, Form<R> form, Taker<R> taker, BadRows bad)
      throws IOException {
    var lines = new Lines(in);
    var cells = new Cells();
    boolean more = true;
    while (more && !bad.enough()) {
      List<String> columns = List.of();
      try {
        String line = lines.next();
        more = line != null;
        if (line != null) {
          columns = Columns.of(line);
          taker.row(form.of(columns, cells));
        }
      } catch (BadRowException wrong) {
        boolean header = lines.number() == 1 && Header.isOne(columns);
        bad.add(
            lines.number(), header ? null : code(columns), header ? Header.told(columns) : wrong);
      }
      if (more) {
        taker.counted();
      }
    }
  }

  /** What stands where the code should; null where nothing does. */
  private static @Nullable String code(List<String> columns) {
    return columns.isEmpty() || columns.getFirst().isBlank()
        ? null
        : BadRowException.shown(columns.getFirst().strip());
  }
}
