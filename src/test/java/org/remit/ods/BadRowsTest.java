package org.remit.ods;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a row can be bad. */
class BadRowsTest {
  @TempDir Path temporary;
  private Folder folder = new Folder(Path.of("."));

  @BeforeEach
  void takeTheFolder() {
    folder = new Folder(temporary);
  }

  @Test
  void wrongNumberOfColumns() {
    assertThatBad("\"RZ1\",\"TRUST\",\"\"")
        .isEqualTo("etr.csv:2: RZ1: a wrong number of columns, found 3, wanted 27 columns");
  }

  @Test
  void emptyLine() {
    assertThatBad("")
        .isEqualTo("etr.csv:2: an empty line, found nothing, wanted a row, or the end of the file");
  }

  @Test
  void dayThatIsNone() {
    assertThatBad(Rows.trust("RZ1", "TRUST", "20230230", ""))
        .isEqualTo(
            "etr.csv:2: RZ1: an impossible date, found 20230230, wanted a day of the calendar as"
                + " 20230401");
  }

  @Test
  void dayOfAnotherForm() {
    assertThatBad(Rows.trust("RZ1", "TRUST", "01/04/2023", ""))
        .isEqualTo(
            "etr.csv:2: RZ1: an impossible date, found 01/04/2023, wanted a day of the calendar"
                + " as 20230401");
  }

  @Test
  void dayForEver() {
    assertThatBad(Rows.trust("RZ1", "TRUST", "20230401", "99991231"))
        .isEqualTo(
            "etr.csv:2: RZ1: an impossible date, found 99991231, wanted a day of the calendar as"
                + " 20230401");
  }

  @Test
  void closedBeforeItOpened() {
    assertThatBad(Rows.trust("RZ1", "TRUST", "20230401", "20230331"))
        .isEqualTo(
            "etr.csv:2: RZ1: closed before it opened, found 2023-04-01, then 2023-03-31, wanted a"
                + " last day on or after the first");
  }

  @Test
  void noCode() {
    assertThatBad(Rows.trust(" ", "TRUST", "20230401", ""))
        .isEqualTo(
            "etr.csv:2: no code, found nothing, wanted a code of capital letters and digits");
  }

  @Test
  void noCodeOfTheRegister() {
    assertThatBad(Rows.trust("R-1", "TRUST", "20230401", ""))
        .isEqualTo(
            "etr.csv:2: R-1: no code of the register, found R-1, wanted at most 20 capital"
                + " letters and digits");
  }

  @Test
  void noName() {
    assertThatBad(Rows.trust("RZ1", " ", "20230401", ""))
        .isEqualTo("etr.csv:2: RZ1: no name, found nothing, wanted the organisation's name");
  }

  @Test
  void textThatIsFarTooLong() {
    assertThatBad(Rows.trust("RZ1", "A".repeat(1_001), "20230401", ""))
        .startsWith("etr.csv:2: RZ1: too long a text, found 1,001 characters: AAAA")
        .endsWith("..., wanted at most 1,000 characters");
  }

  @Test
  void statusThatIsNone() {
    assertThatBad(
            Rows.trust("RZ1").replaceFirst("\"\"(,\"\"){14}$", "\"OPEN\"" + ",\"\"".repeat(14)))
        .isEqualTo(
            "etr.csv:2: RZ1: an unknown status, found OPEN, wanted A, C, D, P, ACTIVE, INACTIVE,"
                + " DORMANT, PROPOSED, or nothing");
  }

  @Test
  void quoteInsideAColumn() {
    assertThatBad(Rows.trust("RZ1", "THE \"NEW\" TRUST", "20230401", ""))
        .startsWith("etr.csv:2: a stray quote, found \"RZ1\",\"THE \"NEW\" TRUST\"");
  }

  @Test
  void quoteThatIsNotClosed() {
    assertThatBad(Rows.trust("RZ1") + "\"").startsWith("etr.csv:2: a stray quote, found \"RZ1\"");
  }

  @Test
  void quoteInAColumnWithoutQuotes() {
    assertThatBad("RZ1,THE \"NEW\" TRUST" + ",".repeat(25))
        .startsWith("etr.csv:2: a stray quote, found RZ1,THE \"NEW\" TRUST,");
  }

  @Test
  void bytesThatAreNotUtf8() {
    String text =
        String.join(
            "\n", Rows.trust("RZ9"), Rows.trust("RZ1", "CAF\u00c9 TRUST", "20230401", ""), "");
    folder.write("etr.csv", text.getBytes(ISO_8859_1));
    assertThat(folder.badRows())
        .singleElement()
        .asString()
        .startsWith(
            "etr.csv:2: wrong encoding, found bytes that are not UTF-8, which Windows-1252");
  }

  @Test
  void controlCharacter() {
    assertThatBad(Rows.trust("RZ1", "THE\tTRUST", "20230401", ""))
        .isEqualTo("etr.csv:2: a control character, found U+0009, wanted text that can be read");
  }

  @Test
  void controlCharacterBeyondAscii() {
    assertThatBad(Rows.trust("RZ1", "THE\u0085TRUST", "20230401", ""))
        .isEqualTo("etr.csv:2: a control character, found U+0085, wanted text that can be read");
  }

  @Test
  void codeTwiceAtOneTime() {
    folder.write(
        "etr.csv",
        Rows.trust("RZ1", "FIRST", "20100401", "20200331"),
        Rows.trust("RZ1", "SECOND", "20200331", ""));
    assertThat(folder.badRows())
        .containsExactly(
            "etr.csv:2: RZ1: a code twice at one time, found from 31 March 2020, and before in"
                + " the file 1 April 2010 to 31 March 2020, wanted one row of a code for one time");
  }

  @Test
  void codeWithTwoLivesThatAreApartIsGood() {
    folder.write(
        "etr.csv",
        Rows.trust("RZ1", "FIRST", "20100401", "20200331"),
        Rows.trust("RZ1", "SECOND", "20200401", ""));
    CollectedFacts collected = folder.read();
    assertThat(collected.problems).isEmpty();
    assertThat(collected.asked)
        .containsExactly("RZ1 2010-04-01 2020-03-31", "RZ1 2020-04-01 2020-04-01");
    assertThat(collected.facts("NAME"))
        .containsExactly("NAME rz1 FIRST [RZ1]", "NAME rz1 SECOND [RZ1]");
  }

  @Test
  void codeNamedThatIsNone() {
    assertThatBad(Rows.trust("RZ1").replaceFirst("\",\"\",\"\"", "\",\"y/9\",\"\""))
        .isEqualTo(
            "etr.csv:2: RZ1: no code of the register, found y/9, wanted at most 20 capital"
                + " letters and digits");
  }

  @Test
  void ofABadRowNothingIsHandedOverAndTheOthersAreRead() {
    folder.write("etr.csv", Rows.trust("RZ1"), Rows.trust("RZ2", "", "", ""), Rows.trust("RZ3"));
    CollectedFacts collected = folder.read();
    assertThat(collected.rows).isEqualTo(3);
    assertThat(collected.facts("NAME"))
        .containsExactly("NAME rz1 TRUST RZ1 [RZ1]", "NAME rz3 TRUST RZ3 [RZ3]");
    assertThat(collected.facts).noneMatch(fact -> fact.contains("rz2"));
  }

  @Test
  void afterAThousandBadRowsTheFileIsRefused() {
    String[] rows =
        IntStream.range(0, 1_500)
            .mapToObj(i -> i < 100 ? Rows.trust("R%02d".formatted(i)) : Rows.trust("R-1"))
            .toArray(String[]::new);
    folder.write("etr.csv", rows);
    assertThat(folder.refused())
        .containsExactly(
            "etr.csv:101: R-1: no code of the register, found R-1, wanted at most 20 capital"
                + " letters and digits",
            "etr.csv:1100: reading stopped here, found 1,000 bad rows, wanted a file that goes"
                + " on as it began");
  }

  @Test
  void aThousandRowsOfOneCodeEndTheReading() {
    String[] rows = Collections.nCopies(3_000, Rows.trust("RZ1")).toArray(String[]::new);
    folder.write("etr.csv", rows);
    CollectedFacts collected = folder.read();
    assertThat(collected.problems).hasSize(1_001);
    assertThat(collected.problems.getLast()).contains("reading stopped here, found 1,000 bad rows");
    assertThat(collected.rows).isEqualTo(1_001);
  }

  private AbstractStringAssert<?> assertThatBad(String row) {
    folder.write("etr.csv", Rows.trust("RZ9"), row, Rows.trust("RZ8"));
    assertThat(folder.badRows()).hasSize(1);
    return assertThat(folder.badRows().getFirst());
  }
}
