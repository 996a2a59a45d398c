package org.remit.ods.csv;

import java.util.List;
import java.util.regex.Pattern;
import org.remit.ods.row.BadRowException;

/** A first line with the names of columns, which files of the register do not have. */
final class HeaderLine {
  private static final Pattern NAME = Pattern.compile("[^\\d\"]*[A-Za-z][^\\d\"]*\\d{0,2}");
  private static final Pattern DATA = Pattern.compile("\\d{3}");
  private static final int FEWEST_NAMES = 3;

  private HeaderLine() {}

  /**
   * Whether a first line that is no row is a header: its first cell is words, and no cell has a
   * date or a code of digits.
   */
  static boolean isOne(List<String> columns) {
    long filled = columns.stream().filter(cell -> !cell.isBlank()).count();
    return filled >= FEWEST_NAMES
        && NAME.matcher(columns.getFirst().strip()).matches()
        && columns.stream().noneMatch(cell -> DATA.matcher(cell).find());
  }

  static BadRowException problem(List<String> columns) {
    return new BadRowException(
        "a header line",
        BadRowException.shown(String.join(", ", columns)),
        "rows from the first line on; remove this line");
  }
}
