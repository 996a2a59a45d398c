package org.remit.ods.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.CellParser;

/**
 * The rows of CSV at the beginning of a file.
 *
 * @param columns how many columns most of them have; 0 where there are no rows
 * @param flaw what is wrong with the first line that is no row; null where all are rows
 */
record Sample(List<List<String>> rows, int columns, @Nullable BadRowException flaw) {
  private static final int MOST_NAMED = 6;

  static Sample of(byte[] beginning) {
    var rows = new ArrayList<List<String>>();
    BadRowException flaw = null;
    var lines = new LineReader(new ByteArrayInputStream(wholeLines(beginning)));
    boolean more = true;
    while (more) {
      try {
        String line = lines.next();
        more = line != null;
        if (line != null) {
          rows.add(CsvLine.of(line));
        }
      } catch (BadRowException noRow) {
        flaw = flaw == null ? noRow : flaw;
      } catch (IOException memoryCannotFail) {
        throw new UncheckedIOException(memoryCannotFail);
      }
    }
    return new Sample(List.copyOf(rows), usual(rows), flaw);
  }

  /** Whether any row has the columns of the sets of 27. */
  boolean isClassic() {
    return columns >= ClassicSet.FEWEST && !classicRows().isEmpty();
  }

  /** The rows that can be parsed as those of a set of 27 columns. */
  List<ClassicRow> classicRows() {
    return rows(ClassicRow.parser(ClassicSet.FEWEST));
  }

  /** Whether the rows are memberships of practices. */
  boolean isMembership() {
    return columns >= MembershipRow.FEWEST
        && columns <= MembershipRow.COLUMNS
        && !rows(MembershipRow.parser(columns)).isEmpty();
  }

  /** The rows that can be parsed. */
  <R> List<R> rows(CsvRows.RowParser<R> parser) {
    var cells = new CellParser();
    var good = new ArrayList<R>();
    for (List<String> row : rows) {
      try {
        good.add(parser.parse(row, cells));
      } catch (BadRowException reportedByTheReader) {
        // Reading the file reports it, with its line.
      }
    }
    return good;
  }

  /** The beginning of the file, for a message. */
  String found() {
    if (rows.isEmpty() && flaw != null) {
      return flaw.text();
    }
    List<String> first = rows.isEmpty() ? List.of() : rows.getFirst();
    String named =
        BadRowException.shown(
            String.join(", ", first.subList(0, Math.min(MOST_NAMED, first.size()))));
    return "%d column%s, first row: %s".formatted(columns, columns == 1 ? "" : "s", named);
  }

  /** Without an incomplete last line. */
  private static byte[] wholeLines(byte[] beginning) {
    if (beginning.length < CsvRecognition.BEGINNING) {
      return beginning;
    }
    int end = beginning.length;
    while (end > 0 && beginning[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? beginning : Arrays.copyOf(beginning, end);
  }

  private static int usual(List<List<String>> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.size(), 1, Integer::sum));
    return counts.isEmpty()
        ? 0
        : Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
  }
}
