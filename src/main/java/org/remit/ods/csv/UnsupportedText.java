package org.remit.ods.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.remit.ods.file.UnsupportedFormat;
import org.remit.ods.row.BadRowException;

/** Texts that are not read: other formats, and tables that are parted by something else. */
final class UnsupportedText {
  private UnsupportedText() {}

  /** Of a text whose rows are none of the register. */
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
    return Stream.of(Parting.values())
        .filter(parting -> parting.parts(text))
        .findFirst()
        .map(parting -> parting.form(text));
  }

  /** What stands between columns instead of a comma. */
  private enum Parting {
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    BAR('|', "vertical bars");

    private final char sign;
    private final String name;

    Parting(char sign, String name) {
      this.sign = sign;
      this.name = name;
    }

    /** Whether the rows have the columns of the register by it. */
    boolean parts(String text) {
      var sample = Sample.of(text.replace(',', ' ').replace(sign, ',').getBytes(ISO_8859_1));
      return sample.columns() == ClassicRow.COLUMNS || sample.isMembership();
    }

    UnsupportedFormat form(String text) {
      String first = text.lines().findFirst().orElse("").replace("\t", " <tab> ");
      return new UnsupportedFormat(
          "columns parted by " + name,
          BadRowException.shown(first),
          "columns parted by commas; save it as CSV with commas");
    }
  }
}
