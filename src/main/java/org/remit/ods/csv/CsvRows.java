package org.remit.ods.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.BadRows;
import org.remit.ods.row.CellParser;

/** Reads the rows of a CSV file, one after the other. */
final class CsvRows {
  private CsvRows() {}

  /** Makes a row of columns. */
  interface RowParser<R> {
    R parse(List<String> columns, CellParser cells) throws BadRowException;
  }

  /** Takes the good rows; may still find one bad. */
  interface RowHandler<R> {
    void row(R row) throws BadRowException;

    /** After each row, good or bad. */
    void counted();
  }

  static <R> void read(InputStream in, RowParser<R> parser, RowHandler<R> handler, BadRows bad)
      throws IOException {
    var lines = new LineReader(in);
    var cells = new CellParser();
    boolean more = true;
    while (more && !bad.enough()) {
      List<String> columns = List.of();
      try {
        String line = lines.next();
        more = line != null;
        if (line != null) {
          columns = CsvLine.of(line);
          handler.row(parser.parse(columns, cells));
        }
      } catch (BadRowException wrong) {
        boolean header = lines.number() == 1 && HeaderLine.isOne(columns);
        bad.add(
            lines.number(),
            header ? null : code(columns),
            header ? HeaderLine.problem(columns) : wrong);
      }
      if (more) {
        handler.counted();
      }
    }
  }

  /** The first column, where the code belongs; null where it is empty. */
  private static @Nullable String code(List<String> columns) {
    return columns.isEmpty() || columns.getFirst().isBlank()
        ? null
        : BadRowException.shown(columns.getFirst().strip());
  }
}
