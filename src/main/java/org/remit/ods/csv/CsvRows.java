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
  }

  /**
   * Returns the number of rows, good and bad; stops where there are too many bad ones.
   *
   * @param counted called after each row, good or bad
   */
  static <R> int read(
      InputStream in, RowParser<R> parser, RowHandler<R> handler, Runnable counted, BadRows bad)
      throws IOException {
    var lines = new LineReader(in);
    var cells = new CellParser();
    int rows = 0;
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
        rows++;
        counted.run();
      }
    }
    return rows;
  }

  /** The first column, where the code belongs; null where it is empty. */
  private static @Nullable String code(List<String> columns) {
    return columns.isEmpty() || columns.getFirst().isBlank()
        ? null
        : BadRowException.shown(columns.getFirst().strip());
  }
}
