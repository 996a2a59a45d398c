package org.remit.records.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.records.Written;

/** Keys and values that a schema refuses. */
class SchemaErrorsTest {
  @TempDir Path root;
  private Written records;

  @BeforeEach
  void start() {
    records = new Written(root).ground();
  }

  @Test
  void unknownKeyIsToldWithTheClosest() {
    records.file("people/a.yaml", "- id: person/cat\n  nmae: Cat\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:1:3: person/cat: no name, found only id, nmae, wanted name: The usual"
                + " name.",
            "people/a.yaml:2:3: person/cat: an unknown key, found nmae, wanted name (keys: id,"
                + " aliases, name)");
  }

  @Test
  void numberWhereTextIsWantedIsToldInQuotes() {
    records.file("people/a.yaml", "- id: person/cat\n  name: 2022\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:2:9: person/cat: wrong type of name, found the number 2022, wanted text"
                + " in quotes: \"2022\"");
  }

  @Test
  void unknownWordIsToldWithTheAllowedOnes() {
    records.file("tenures/a.yaml", tenure("capacity: substantve"));

    assertThat(records.problems())
        .containsExactly(
            "tenures/a.yaml:3:13: person/ann: an unknown word for capacity, found the text"
                + " 'substantve', wanted SUBSTANTIVE (allowed: SUBSTANTIVE, INTERIM, ACTING)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-13", "2022-02-30", "1 July 2022", "2022-7", "22", "'2022/2023'"})
  void wrongDateIsToldWithTheForms(String date) {
    records.file("tenures/a.yaml", tenure("capacity: ACTING\n  from: " + date));

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("tenures/a.yaml:4:9: person/ann: wrong ")
        .containsAnyOf("2022-07-01, 2022-07, 2022 or 2022~", "a number from 1000 to 9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-07-01", "2022-07", "2022", "2022~", "'2022'"})
  void dateIsAsPreciseAsItsSource(String date) {
    records.file("tenures/a.yaml", tenure("capacity: ACTING\n  from: " + date));

    assertThat(records.problems()).isEmpty();
  }

  @Test
  void uncitedFactIsRefused() {
    records
        .file("tenures/a.yaml", "- {person: person/ann, role: role/chair, capacity: ACTING}")
        .file("tenures/b.yaml", tenure("capacity: ACTING").replaceAll("cite: .*", "cite: []"))
        .file("tenures/c.yaml", tenure("capacity: ACTING").replaceAll("cite: .*", "cite:"));

    assertThat(records.problems())
        .hasSize(3)
        .allSatisfy(p -> assertThat(p).contains("person/ann: a fact without a citation, found "));
  }

  @Test
  void phraseOfThirteenWordsIsRefused() {
    records.file("tenures/a.yaml", cited("paragraph: 1, phrase: a b c d e f g h i j k l m"));

    assertThat(records.problems())
        .singleElement()
        .asString()
        .contains("a phrase of more than 12 words, found 13 words: 'a b c d e f g h i j k l m'");
  }

  @Test
  void phraseOfTwelveWordsIsTaken() {
    records.file("tenures/a.yaml", cited("paragraph: 1, phrase: a b c d e f g h i j k l"));

    assertThat(records.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"paragraph: 1, page: 2", "phrase: some words"})
  void citationHasExactlyOneLocator(String locator) {
    records.file("tenures/a.yaml", cited(locator));

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("tenures/a.yaml:4:")
        .endsWith("wanted one of paragraph, section, provision, page, row or whole: true");
  }

  @ParameterizedTest
  @CsvSource({
    "whole: false,wanted true",
    "paragraph: 0,wanted a number from 1 to 999999",
    "paragraph: five,wanted a whole number",
    "paragraph: 1.5,wanted a whole number"
  })
  void locatorOfTheWrongFormIsRefused(String locator, String wanted) {
    records.file("tenures/a.yaml", cited(locator));

    assertThat(records.problems()).singleElement().asString().endsWith(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "banana",
        "14Z25(5)",
        "section 3",
        "s.3",
        "s. three",
        "s. 14z25",
        "s. 3 (1)",
        "s. 3(1",
        "s. 3-5",
        "ss. 3",
        "s. 3, s. 4",
        "para. 2",
        "sch. 1",
        "Sch. 1 para 2",
        "Part 4"
      })
  void provisionIsWrittenAsLawyersDo(String provision) {
    records.file("tenures/a.yaml", cited("provision: '%s'".formatted(provision)));

    assertThat(records.problems())
        .containsExactly(
            ("tenures/a.yaml:4:49: person/ann: wrong form of provision, found '%s', wanted a"
                    + " provision as lawyers write it: s. 14Z25(5), ss. 14A-14D, reg. 3, art. 2(2),"
                    + " cl. 5, Sch. 1 para. 2 or Pt 2 Ch. A3")
                .formatted(provision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s. 3",
        "s. 14Z25(5)(a)(ii)",
        "s. 116ZA(2)",
        "s. A1",
        "ss. 14A-14D",
        "ss. 223L\u2013223N",
        "reg. 3(2)(a)",
        "regs. 3-5",
        "art. 2(2)",
        "r. 4",
        "cl. 5(1)",
        "Sch.",
        "Sch. 1ZA",
        "Sch. 1B para. 8(2)(a)",
        "Sch. para. 17(6)",
        "Sch. 4 Pt 3",
        "Sch. 4 Pt 3 para. 2",
        "Sch. 3 paras. 7-11",
        "Pt 4",
        "Pt 2 Ch. A3"
      })
  void everySortOfProvisionIsTaken(String provision) {
    records.file("tenures/a.yaml", cited("provision: '%s'".formatted(provision)));

    assertThat(records.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"whole: true", "page: 3", "page: iv", "row: 17", "row: RW6", "section: Aims"})
  void everySortOfLocatorIsTaken(String locator) {
    records.file("tenures/a.yaml", cited(locator));

    assertThat(records.problems()).isEmpty();
  }

  @Test
  void wrongKindOfIdIsToldWithTheOneMeant() {
    records.file(
        "tenures/a.yaml", tenure("capacity: ACTING").replace("role/chair", "organisation/chair"));

    assertThat(records.problems())
        .containsExactly(
            "tenures/a.yaml:2:9: person/ann: wrong form of role, found 'organisation/chair', wanted"
                + " a role: role/ and its name in lower case with hyphens, as"
                + " role/nhs-england-chief-executive; perhaps role/chair");
  }

  @Test
  void personIsSpokenOfButNotAffected() {
    records.file(
        "reforms/ground.yaml",
        """
        - id: reform/big
          name: Big
          summary: Changes much.
          affects: [{subject: person/ann, cite: [{document: document/act, whole: true}]}]
        """);

    assertThat(records.problems())
        .singleElement()
        .asString()
        .contains("wrong form of subject, found 'person/ann'");
  }

  @Test
  void shaAndLinkHaveTheirForms() {
    records.file(
        "documents/a.yaml",
        """
        - id: document/x
          title: X
          kind: REPORT
          licence: CC0
          sha256: ABCDEF
          link: ftp://example.org/x
        """);

    assertThat(records.problems())
        .satisfiesExactly(
            p ->
                assertThat(p).startsWith("documents/a.yaml:5:11: document/x: wrong form of sha256"),
            p -> assertThat(p).startsWith("documents/a.yaml:6:9: document/x: wrong form of link"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on: 2020\n  from: 2019", "on: 2020\n  to: 2021"})
  void eventIsOnADayOrHasAPeriodNotBoth(String when) {
    records.file("events/a.yaml", event(when));

    assertThat(records.problems())
        .singleElement()
        .asString()
        .contains("keys that do not go together")
        .endsWith("wanted either on, or from and to");
  }

  @Test
  void onlyASuccessionSaysHow() {
    records.file(
        "organisations/a.yaml",
        """
        - id: organisation/trust
          names: [{name: Trust, kind: OFFICIAL, cite: [{document: document/act, whole: true}]}]
          relations:
            - kind: PART_OF
              organisation: organisation/board
              how: MERGER
              cite: [{document: document/act, whole: true}]
        """);

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("organisations/a.yaml:4:7: organisation/trust: keys that do not go together")
        .endsWith("wanted how and function only with kind: SUCCEEDED_BY");
  }

  @Test
  void mappingWhereAListIsWantedIsRefused() {
    records.file("people/a.yaml", "id: person/cat\nname: Cat\n");

    assertThat(records.problems())
        .containsExactly(
            "people/a.yaml:1:1: -: wrong type of the file, found keys and values, wanted a list,"
                + " each part on a line that begins with '- '");
  }

  @Test
  void statementNeedsASpeaker() {
    records.file(
        "statements/a.yaml",
        """
        - kind: WARNS
          summary: Warns of it.
          speakers: []
          cite: [{document: document/act, whole: true}]
        """);

    assertThat(records.problems())
        .singleElement()
        .asString()
        .contains("nothing in speakers, found an empty list, wanted at least one");
  }

  private static String tenure(String more) {
    return """
    - person: person/ann
      role: role/chair
      %s
      cite: [{document: document/letter, paragraph: 1}]
    """
        .formatted(more);
  }

  private static String cited(String locator) {
    return tenure("capacity: ACTING").replace("paragraph: 1", locator);
  }

  private static String event(String when) {
    return """
    - kind: DECISION
      summary: Something was decided.
      parties: [organisation/board]
      %s
      cite: [{document: document/letter, paragraph: 1}]
    """
        .formatted(when);
  }
}
