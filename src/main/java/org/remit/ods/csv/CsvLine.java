package org.remit.ods.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import org.remit.ods.row.BadRowException;

/**
 * Splits a line of CSV into columns. Rows of the register never span lines, so each line is parsed
 * by itself and a stray quote affects no other line.
 */
final class CsvLine {
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().maxBufferSize(2 * LineReader.LONGEST);

  private CsvLine() {}

  static List<String> of(String line) throws BadRowException {
    if (line.isEmpty()) {
      throw new BadRowException("an empty line", "nothing", "a row, or the end of the file");
    }
    var fields = new Fields();
    try {
      CSV.ofSingleCsvRecord(fields, line);
    } catch (CsvParseException badlyQuoted) {
      throw stray(line);
    }
    if (fields.stray || oddQuotes(line)) {
      throw stray(line);
    }
    return fields.values;
  }

  /** Whether a quote stays open; FastCSV takes it to end with the text. */
  private static boolean oddQuotes(String line) {
    boolean odd = false;
    for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
      odd = !odd;
    }
    return odd;
  }

  private static BadRowException stray(String line) {
    return new BadRowException(
        "a stray quote", BadRowException.shown(line), "quotes around a column, or doubled in it");
  }

  /** Collects the columns, and whether an unquoted one has a quote in it. */
  private static final class Fields extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final List<String> values = new ArrayList<>(32);
    private boolean stray;

    @Override
    protected void handleField(
        int index, char[] characters, int offset, int length, boolean quoted) {
      String value = length == 0 ? "" : new String(characters, offset, length);
      values.add(value);
      stray |= !quoted && value.indexOf('"') >= 0;
    }

    @Override
    protected List<String> buildRecord() {
      return values;
    }
  }
}
