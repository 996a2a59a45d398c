package org.remit.ods.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.remit.ods.file.UnsupportedFormat;
import org.remit.ods.row.BadRowException;

/** Texts that are not read: other formats, and tables with another delimiter. */
final class UnsupportedText {
  private UnsupportedText() {}

  /** The format of a text that has no rows of the register; empty where it is not known. */
  static Optional<UnsupportedFormat> of(byte[] beginning) {
    String text = new String(beginning, ISO_8859_1);
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return Optional.of(
          new UnsupportedFormat(
              "a web page", "HTML", "the file that the page leads to; fetch that one"));
    }
    if (start.startsWith("<?xml")) {
      return Optional.of(new UnsupportedFormat("XML", "<?xml", "the same as CSV or JSON"));
    }
    if (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0) {
      return Optional.of(
          new UnsupportedFormat(
              "lines parted by carriage returns alone",
              "no line feed",
              "lines that end with a line feed; save it again as CSV"));
    }
    return Stream.of(Delimiter.values())
        .filter(delimiter -> delimiter.splits(text))
        .findFirst()
        .map(delimiter -> delimiter.format(text));
  }

  /** A delimiter in place of the comma. */
  private enum Delimiter {
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    BAR('|', "vertical bars");

    private final char character;
    private final String name;

    Delimiter(char character, String name) {
      this.character = character;
      this.name = name;
    }

    /** Whether the rows have the columns of the register, split by it. */
    boolean splits(String text) {
      var sample = Sample.of(text.replace(',', ' ').replace(character, ',').getBytes(ISO_8859_1));
      return sample.columns() == ClassicRow.COLUMNS || sample.isClassic() || sample.isMembership();
    }

    UnsupportedFormat format(String text) {
      String first = text.lines().findFirst().orElse("").replace("\t", " <tab> ");
      return new UnsupportedFormat(
          "columns parted by " + name,
          BadRowException.shown(first),
          "columns parted by commas; save it as CSV with commas");
    }
  }
}
