package org.remit.ods.csv;

import java.util.List;
import org.remit.domain.PartialDate;
import org.remit.domain.Period;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.CellParser;

/**
 * A row of the membership of practices: a practice, the body it belonged to, and from when to when.
 *
 * @param joined the first day
 * @param period from that day to the last
 */
record MembershipRow(String practice, String parent, PartialDate joined, Period period) {
  /** How many columns a row has. */
  static final int COLUMNS = 6;

  /** The columns that are read: without the last, which says when the row was amended. */
  static final int FEWEST = 5;

  /** The third column of every row. */
  static final String TYPE = "W";

  /**
   * @param number how many columns each row of the file has
   */
  static CsvRows.RowParser<MembershipRow> parser(int number) {
    return (columns, cells) -> {
      if (columns.size() != number) {
        throw new BadRowException(
            "a wrong number of columns", Integer.toString(columns.size()), number + " columns");
      }
      return of(columns, cells);
    };
  }

  private static MembershipRow of(List<String> columns, CellParser cells) throws BadRowException {
    if (!columns.get(2).equals(TYPE)) {
      throw new BadRowException(
          "an unknown type of membership", BadRowException.shown(columns.get(2)), TYPE);
    }
    String practice = CellParser.code(columns.get(0));
    String parent = CellParser.code(columns.get(1));
    PartialDate joined = cells.day(columns.get(3));
    if (joined == null) {
      throw new BadRowException("no day of joining", "nothing", "a day as 20230401");
    }
    return new MembershipRow(
        practice,
        parent,
        joined,
        CellParser.period(joined, cells.day(columns.get(4)), "left", "joined"));
  }
}
