package org.remit.ods.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Period;
import org.remit.domain.term.RegisterStatus;
import org.remit.ods.row.BadRowException;
import org.remit.ods.row.CellParser;

/**
 * A row of the 27 columns that the CSV sets share; what a column means beyond this, its set
 * decides. Codes that are missing are null, other cells that are empty are empty.
 *
 * @param grouping column 3, national grouping
 * @param geography column 4, high-level health geography
 * @param life columns 11 and 12
 * @param status column 13; null where empty
 * @param subType column 14
 * @param parent column 15
 * @param membership columns 16 and 17
 * @param other column 24, as it stands
 * @param setting column 26
 */
record ClassicRow(
    String code,
    String name,
    @Nullable String grouping,
    @Nullable String geography,
    List<String> addressLines,
    @Nullable String postcode,
    Period life,
    @Nullable RegisterStatus status,
    String subType,
    @Nullable String parent,
    Period membership,
    String other,
    String setting) {
  /** How many columns a row has; the last ones may be left out. */
  static final int COLUMNS = 27;

  /**
   * @param fewest how many of the columns there must be; what is missing behind them is empty
   */
  static CsvRows.RowParser<ClassicRow> parser(int fewest) {
    return (columns, cells) -> {
      if (columns.size() < fewest || isMore(columns)) {
        throw new BadRowException(
            "a wrong number of columns", Integer.toString(columns.size()), COLUMNS + " columns");
      }
      return of(columns, cells);
    };
  }

  /** Whether there is anything behind the last column. */
  private static boolean isMore(List<String> columns) {
    return columns.size() > COLUMNS
        && !columns.subList(COLUMNS, columns.size()).stream().allMatch(String::isBlank);
  }

  private static ClassicRow of(List<String> columns, CellParser cells) throws BadRowException {
    return new ClassicRow(
        CellParser.code(column(columns, 1)),
        CellParser.name(column(columns, 2)),
        CellParser.codeOrNone(column(columns, 3)),
        CellParser.codeOrNone(column(columns, 4)),
        addressLines(columns),
        CellParser.postcode(column(columns, 10)),
        CellParser.period(
            cells.day(column(columns, 11)), cells.day(column(columns, 12)), "closed", "opened"),
        status(column(columns, 13)),
        column(columns, 14).strip(),
        CellParser.codeOrNone(column(columns, 15)),
        CellParser.period(
            cells.day(column(columns, 16)), cells.day(column(columns, 17)), "left", "joined"),
        column(columns, 24).strip(),
        column(columns, 26).strip());
  }

  private static String column(List<String> columns, int number) {
    return number > columns.size() ? "" : columns.get(number - 1);
  }

  private static List<String> addressLines(List<String> columns) throws BadRowException {
    var lines = new ArrayList<String>(5);
    for (String line : columns.subList(4, 9)) {
      String tidy = CellParser.tidy(line);
      if (!tidy.isEmpty()) {
        lines.add(tidy);
      }
    }
    return lines;
  }

  private static @Nullable RegisterStatus status(String text) throws BadRowException {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "" -> null;
      case "A", "ACTIVE" -> RegisterStatus.ACTIVE;
      case "C", "INACTIVE" -> RegisterStatus.INACTIVE;
      case "D", "DORMANT" -> RegisterStatus.DORMANT;
      case "P", "PROPOSED" -> RegisterStatus.PROPOSED;
      default ->
          throw new BadRowException(
              "an unknown status",
              BadRowException.shown(text),
              "A, C, D, P, ACTIVE, INACTIVE, DORMANT, PROPOSED, or nothing");
    };
  }
}
