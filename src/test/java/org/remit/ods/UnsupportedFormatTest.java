package org.remit.ods;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms in which files of the register exist, and the message that says what to do about each. */
class UnsupportedFormatTest {
  private static final String ROWS =
      Rows.trust("RZ1", "CAF\u00c9 TRUST", "20200401", "") + "\r\n" + Rows.trust("RZ2") + "\r\n";

  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void setFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void utf16WithByteOrderMarkIsReported() {
    folder.write("etr.csv", ("\ufeff" + ROWS).getBytes(UTF_16LE));
    folder.write("ets.csv", ("\ufeff" + ROWS).getBytes(UTF_16BE));
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv: text in UTF-16, found the byte order mark ff fe, wanted UTF-8; save it again"
                + " as CSV UTF-8",
            "ets.csv: text in UTF-16, found the byte order mark fe ff, wanted UTF-8; save it again"
                + " as CSV UTF-8");
  }

  @Test
  void utf16WithoutByteOrderMarkIsReported() {
    folder.write("etr.csv", ROWS.getBytes(UTF_16LE));
    folder.write("ets.csv", ROWS.getBytes(UTF_16BE));
    folder.write("ord.json", "{\"Organisation\": {}}".getBytes(UTF_16LE));
    String reported =
        ": text in UTF-16, found a zero in every other byte, wanted UTF-8; save it again as CSV"
            + " UTF-8";
    assertThat(folder.refused())
        .containsExactly("etr.csv" + reported, "ets.csv" + reported, "ord.json" + reported);
  }

  @Test
  void gzipIsReported() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(ROWS.getBytes(UTF_8));
    }
    folder.write("etr.csv.gz", bytes.toByteArray());
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv.gz: a file packed with gzip, found the bytes 1f 8b at its beginning, wanted"
                + " the file in it; unpack it first with gunzip");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          425a68393141,       a file packed with bzip2
          fd377a585a000004,   a file packed with xz
          28b52ffd2400,       a file packed with zstd
          377abcaf271c0004,   an archive of 7-Zip
          526172211a070100,   a RAR archive
          d0cf11e0a1b11ae100, a workbook of an old Excel
          255044462d312e37,   a PDF
          5041523115041500,   a Parquet file
          """)
  void otherFormatsAreReportedByTheirFirstBytes(String bytes, String format) {
    folder.write("etr", HexFormat.of().parseHex(bytes));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("etr: " + format + ", found ");
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons, ;", "'\t', tabs, ' <tab> '", "'|', vertical bars, |"})
  void otherSeparatorsAreReported(String sign, String name, String shown) {
    folder.write("etr.csv", ROWS.replace(",", sign).getBytes(UTF_8));
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("etr.csv: columns parted by %s, found \"RZ1\"%s".formatted(name, shown))
        .endsWith(", wanted columns parted by commas; save it as CSV with commas");
  }

  @Test
  void semicolonsInMembershipAreReported() {
    folder.write("epcmem.csv", "A99001;90A;W;20130401;20180331;1", "A99002;90A;W;20130401;;1");
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("epcmem.csv: columns parted by semicolons, found A99001;90A;W");
  }

  @Test
  void semicolonsInTextAreNoColumns() {
    folder.write("notes.txt", "One; two; three; four; five; six.", "Seven; eight.");
    assertThat(folder.refused())
        .singleElement()
        .asString()
        .startsWith("notes.txt: not recognised, found 1 column, first row: One; two;");
  }

  @Test
  void headerIsOneBadRow() {
    folder.write(
        "etr.csv",
        "Organisation Code,Name,National Grouping,Address Line 1" + ",".repeat(23),
        Rows.trust("RZ1"));
    assertThat(folder.badRows())
        .singleElement()
        .asString()
        .startsWith("etr.csv:1: a header line, found Organisation Code, Name, National Grouping,")
        .endsWith(", wanted rows from the first line on; remove this line");
    assertThat(folder.read().facts("IDENTIFIER")).containsExactly("IDENTIFIER rz1 RZ1 [RZ1]");
  }

  @Test
  void headerIsReportedWhateverTheNumberOfItsColumns() {
    folder.write("etr.csv", "CODE,NAME,OPEN_DATE", Rows.trust("RZ1"), Rows.trust("RZ2"));
    assertThat(folder.badRows())
        .containsExactly(
            "etr.csv:1: a header line, found CODE, NAME, OPEN_DATE, wanted rows from the first line"
                + " on; remove this line");
  }

  @Test
  void firstRowThatIsBadIsNoHeader() {
    folder.write("etr.csv", Rows.trust("RZY", "TRUST", "01/04/2020", ""), Rows.trust("RZ1"));
    assertThat(folder.badRows())
        .containsExactly(
            "etr.csv:1: RZY: an impossible date, found 01/04/2020, wanted a day of the calendar as"
                + " 20230401");
  }

  @Test
  void wordsInWindows1252AreShownAsTheyWereMeant() {
    String rows =
        String.join(
            "\n", Rows.trust("RZ1", "ST MARY\u2019S CAF\u00c9", "20200401", ""), Rows.trust("RZ2"));
    folder.write("etr.csv", rows.getBytes(Charset.forName("windows-1252")));
    assertThat(folder.badRows())
        .singleElement()
        .asString()
        .startsWith(
            "etr.csv:1: wrong encoding, found bytes that are not UTF-8, which Windows-1252 reads as"
                + " \"RZ1\",\"ST MARY\u2019S CAF\u00c9\",")
        .endsWith(", wanted a file in UTF-8; save it again as CSV UTF-8");
  }

  @Test
  void webPageIsReported() {
    folder.write("etr.csv", "<!DOCTYPE html>", "<html><body>Please sign in</body></html>");
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv: a web page, found HTML, wanted the file that the page leads to; fetch that"
                + " one");
  }

  @Test
  void carriageReturnsAloneAreReported() {
    folder.write("etr.csv", ROWS.replace("\r\n", "\r").getBytes(UTF_8));
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv: lines parted by carriage returns alone, found no line feed, wanted lines that"
                + " end with a line feed; save it again as CSV");
  }
}
