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
import org.remit.ods.row.Cells;

/**
 * The rows at the beginning of a file, as far as they are rows of CSV.
 *
 * @param columns how many columns most of them have; 0 where there are no rows
 * @param flaw why the first line that is none is none; null where all are
 */
record Sample(List<List<String>> rows, int columns, @Nullable BadRowException flaw) {
  private static final int MOST_NAMED = 6;

  static Sample of(byte[] beginning) {
    var rows = new ArrayList<List<String>>();
    BadRowException flaw = null;
    var lines = new Lines(new ByteArrayInputStream(wholeLines(beginning)));
    boolean more = true;
    while (more) {
      try {
        String line = lines.next();
        more = line != null;
        if (line != null) {
          rows.add(Columns.of(line));
        }
      } catch (BadRowException noRow) {
        flaw = flaw == null ? noRow : flaw;
      } catch (IOException memoryCannotFail) {
        throw new UncheckedIOException(memoryCannotFail);
      }
    }
    return new Sample(List.copyOf(rows), usual(rows), flaw);
  }

  /** Whether it is of the memberships of practices. */
  boolean isMembership() {
    return columns == MembershipRow.COLUMNS && !rows(MembershipRow::of).isEmpty();
  }

  /** The rows that are good ones of a form. */
  <R> List<R> rows(CsvRows.Form<R> form) {
    var cells = new Cells();
    var good = new ArrayList<R>();
    for (List<String> row : rows) {
      try {
        good.add(form.of(row, cells));
      } catch (BadRowException leftToTheReader) {
        // What is wrong with it is told when the file is read, with its line.
      }
    }
    return good;
  }

  /** What the file begins with, for a message. */
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

  /** Without the last line where the beginning cuts it off. */
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
