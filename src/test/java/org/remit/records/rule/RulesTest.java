package org.remit.records.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.records.Written;
import org.remit.texts.Texts;

/** What must be true of all records together. */
class RulesTest {
  private static final Texts LETTER =
      Texts.of(
          Map.of(
              "a".repeat(64),
              List.of("The aim was never realistic.", "It’s “one team”, he said of the aim.")));

  @TempDir Path root;
  private Written records;

  @BeforeEach
  void start() {
    records = new Written(root).ground();
  }

  @Test
  void unknownIdIsToldWithTheClosest() {
    records.file("tenures/a.yaml", tenure("person/anne", "SUBSTANTIVE", ""));

    assertThat(records.problems())
        .containsExactly(
            "tenures/a.yaml:1:11: person/anne: an unknown id, found person/anne, wanted perhaps"
                + " person/ann");
  }

  @Test
  void unknownIdLikeNoOtherIsToldWithoutAHint() {
    records.file("tenures/a.yaml", tenure("person/zebedee", "SUBSTANTIVE", ""));

    assertThat(records.problems())
        .singleElement()
        .asString()
        .endsWith("wanted the id of a record, or a record of this id");
  }

  @Test
  void idGivenTwiceIsToldWithTheOtherPlace() {
    records.file("people/more.yaml", "- id: person/ann\n  name: Ann\n");

    assertThat(records.problems())
        .containsExactly(
            "people/more.yaml:1:7: person/ann: an id given twice, found person/ann, also at "
                + "people/ground.yaml:1, wanted an id of its own for each record, or one record"
                + " for both");
  }

  @Test
  void aliasThatIsAnotherRecordsIdIsRefused() {
    records.file(
        "people/more.yaml", "- id: person/cat\n  name: Cat\n  aliases:\n    - person/bob\n");

    assertThat(records.problems())
        .singleElement()
        .asString()
        .startsWith("people/more.yaml:4:7: person/cat: an id given twice, found person/bob");
  }

  @Test
  void factGivenTwiceIsRefused() {
    records
        .file("tenures/a.yaml", tenure("person/ann", "ACTING", "from: 2020"))
        .file("tenures/b.yaml", tenure("person/ann", "ACTING", "from: 2020"));

    assertThat(records.problems())
        .containsExactly(
            "tenures/b.yaml:1:3: person/ann: a fact given twice, found the same at"
                + " tenures/a.yaml:1, wanted each fact once; a second source goes into cite");
  }

  @Test
  void factOfASecondSourceIsAnotherFact() {
    records
        .file("tenures/a.yaml", tenure("person/ann", "ACTING", "from: 2020"))
        .file(
            "tenures/b.yaml", tenure("person/ann", "ACTING", "from: 2020").replace("s. 9", "s. 8"));

    assertThat(records.problems()).isEmpty();
  }

  @Test
  void periodThatEndsBeforeItStartsIsRefused() {
    records.file("tenures/a.yaml", tenure("person/ann", "ACTING", "from: 2020\n  to: 2019-12-31"));

    assertThat(records.problems())
        .containsExactly(
            "tenures/a.yaml:5:7: person/ann: a period that ends before it starts, found from 2020"
                + " to 2019-12-31, wanted a last day that is not before 2020");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from: 2019, seen: 2018-01           | seen before it starts, found from 2019, seen 2018-01, wanted a time that is not before 2019
          to: 2017, seen: 2018-01             | seen after it ends, found to 2017, seen 2018-01, wanted a time that is not after 2017
          from: 2016, to: 2019, seen: 2018-01 | seen, although both ends are known, found from 2016 to 2019, seen 2018-01, wanted from and to alone; or seen in the place of the one that is only inferred
          """)
  void timeAtWhichItWasSeenAgreesWithTheEnds(String period, String problem) {
    records.file(
        "tenures/a.yaml", tenure("person/ann", "SUBSTANTIVE", period.replace(", ", "\n  ")));

    assertThat(records.problems()).singleElement().asString().endsWith("person/ann: " + problem);
  }

  @Test
  void existenceIsNotOnlySeen() {
    records.file(
        "body-types/a.yaml",
        """
        - id: body-type/trust
          names: [{name: Trust, kind: OFFICIAL, seen: 2018, cite: [{document: document/act, whole: true}]}]
          existence: [{seen: 2018, cite: [{document: document/act, whole: true}]}]
        """);

    assertThat(records.problems()).singleElement().asString().contains(":3:", "an unknown key");
  }

  @Test
  void overlappingSubstantiveTenuresAreRefused() {
    records
        .file("tenures/a.yaml", tenure("person/ann", "SUBSTANTIVE", "from: 2020"))
        .file("tenures/b.yaml", tenure("person/bob", "SUBSTANTIVE", "from: 2022\n  to: 2023-05"));

    assertThat(records.problems())
        .containsExactly(
            "tenures/b.yaml:1:3: person/bob: two substantive tenures of one role overlap, found"
                + " 2022 to May 2023 of role/chair, and person/ann at tenures/a.yaml:1 from 2020,"
                + " wanted periods that do not meet, or capacity INTERIM or ACTING for one of"
                + " them");
  }

  @ParameterizedTest(name = "{0} {1} then {2} {3}: {4} problems")
  @CsvSource({
    "SUBSTANTIVE, from: 2020~to: 2021-07-31, SUBSTANTIVE, from: 2021-08-01,               0",
    "SUBSTANTIVE, from: 2020~to: 2021-07-31, SUBSTANTIVE, from: 2021-07-31,               1",
    "SUBSTANTIVE, from: 2020~to: 2021-07,    SUBSTANTIVE, from: 2021-07,                  0",
    "SUBSTANTIVE, from: 2020~to: 2021,       SUBSTANTIVE, from: 2021,                     0",
    "SUBSTANTIVE, from: 2020,                INTERIM,     from: 2021,                     0",
    "ACTING,      from: 2020,                SUBSTANTIVE, from: 2021,                     0",
    "SUBSTANTIVE, from: 2010~to: 2014,       SUBSTANTIVE, to: 2020,                       0",
    "SUBSTANTIVE, from: 2010~to: 2014-06,    SUBSTANTIVE, to: 2014-03,                    1",
    "SUBSTANTIVE, from: 2020,                SUBSTANTIVE, from: 2025,                     1",
    "SUBSTANTIVE, from: 2020~seen: 2022-05,  SUBSTANTIVE, from: 2022-05,                  0",
    "SUBSTANTIVE, from: 2020~seen: 2022-05,  SUBSTANTIVE, from: 2022-04-30,               1",
    "SUBSTANTIVE, to: 2022~seen: 2020-05,    SUBSTANTIVE, from: 2018~to: 2020-06-01,      1",
    "SUBSTANTIVE, from: 2020,                SUBSTANTIVE, seen: 2022-05,                  0",
    "SUBSTANTIVE, from: 2020,                SUBSTANTIVE, seen: 2022-05-03,               1"
  })
  void onlyDaysThatAreCertainOverlap(
      String first, String period, String second, String other, int problems) {
    records
        .file("tenures/a.yaml", tenure("person/ann", first, period.replace("~", "\n  ")))
        .file("tenures/b.yaml", tenure("person/bob", second, other.replace("~", "\n  ")));

    assertThat(records.problems()).hasSize(problems);
  }

  @Test
  void twoTenuresOfOnePersonMayOverlap() {
    records
        .file("tenures/a.yaml", tenure("person/ann", "SUBSTANTIVE", "from: 2020"))
        .file("tenures/b.yaml", tenure("person/ann", "SUBSTANTIVE", "from: 2021"));

    assertThat(records.problems()).isEmpty();
  }

  @Test
  void bodyThatComesToFollowItselfIsRefused() {
    records
        .file("organisations/a.yaml", followed("organisation/aa", "organisation/bb", "MERGER"))
        .file("organisations/b.yaml", followed("organisation/bb", "organisation/aa", "RENAME"));

    assertThat(records.problems())
        .containsExactly(
            "organisations/b.yaml:5:21: organisation/bb: a body that is followed by itself, found"
                + " organisation/aa > organisation/bb > organisation/aa, wanted successions that"
                + " lead from older to newer bodies");
  }

  @Test
  void whatWasTransferredMayComeBack() {
    records
        .file("organisations/a.yaml", followed("organisation/aa", "organisation/bb", "TRANSFER"))
        .file("organisations/b.yaml", followed("organisation/bb", "organisation/aa", "MERGER"));

    assertThat(records.problems()).isEmpty();
  }

  @Test
  void functionThatIsBroaderThanItselfIsRefused() {
    records.file(
        "functions/a.yaml",
        """
        - id: function/aa
          name: A
          broader: function/cc
        - id: function/bb
          name: B
          broader: function/aa
        - id: function/cc
          name: C
          broader: function/bb
        - id: function/dd
          name: D
          broader: function/cc
        """);

    assertThat(records.problems())
        .containsExactly(
            "functions/a.yaml:3:12: function/aa: broader leads back to itself, found function/aa >"
                + " function/cc > function/bb > function/aa, wanted a tree, with something at its"
                + " top");
  }

  @Test
  void reformThatIsPartOfItselfIsRefused() {
    records.file(
        "reforms/a.yaml", "- {id: reform/aa, name: A, summary: It is so., partOf: reform/aa}");

    assertThat(records.problems()).singleElement().asString().contains("partOf leads back");
  }

  @Test
  void phraseOfAnotherParagraphIsToldWithBothPlaces() {
    records.file("events/a.yaml", event("paragraph: 2, phrase: never realistic"));

    assertThat(records.problems(LETTER))
        .containsExactly(
            "events/a.yaml:5:60: organisation/board: the phrase is not in paragraph 2 of"
                + " document/letter, found 'never realistic', which stands in paragraph 1, wanted"
                + " words of the paragraph that begins 'It’s “one team”, he said of the aim.'");
  }

  @Test
  void phraseThatStandsNowhereIsToldWithTheClosestParagraph() {
    records.file("events/a.yaml", event("paragraph: 2, phrase: never quite realistic"));

    assertThat(records.problems(LETTER))
        .singleElement()
        .asString()
        .contains("which stands nowhere in the text; paragraph 1 is closest");
  }

  @Test
  void phraseInAnotherCaseIsToldAsItStands() {
    records.file("events/a.yaml", event("paragraph: 1, phrase: Never realistic"));

    assertThat(records.problems(LETTER))
        .singleElement()
        .asString()
        .contains("'Never realistic', which stands in paragraph 1 as 'never realistic'");
  }

  @Test
  void paragraphBeyondTheTextIsRefused() {
    records.file("events/a.yaml", event("paragraph: 3, phrase: never realistic"));

    assertThat(records.problems(LETTER))
        .containsExactly(
            "events/a.yaml:5:49: organisation/board: no such paragraph in document/letter, found 3;"
                + " 'never realistic', which stands in paragraph 1, wanted a paragraph from 1 to"
                + " 2");
  }

  @Test
  void phraseOfAPageStandsSomewhereInTheText() {
    records
        .file("events/a.yaml", event("page: 7, phrase: never realistic"))
        .file("events/b.yaml", event("page: 7, phrase: nothing of it"));

    assertThat(records.problems(LETTER))
        .singleElement()
        .asString()
        .startsWith("events/b.yaml:5:55: organisation/board: the phrase is not in the text of");
  }

  @Test
  void phraseWithStraightQuotesStandsWhereTheTextHasCurlyOnes() {
    records.file("events/a.yaml", event("paragraph: 2, phrase: 'It''s \"one team\"'"));

    assertThat(records.problems(LETTER)).isEmpty();
  }

  @Test
  void phraseIsNotCheckedWithoutTheText() {
    records.file("events/a.yaml", event("paragraph: 7, phrase: nothing of it"));

    assertThat(records.problems()).isEmpty();
    assertThat(records.folder().check(LETTER).verified()).isZero();
  }

  @Test
  void speakersWordsMustStandInACitedParagraph() {
    records.file("statements/a.yaml", statement("never realistic", "paragraph: 2"));

    assertThat(records.problems(LETTER))
        .containsExactly(
            "statements/a.yaml:3:11: person/ann: the speaker's words are in no cited paragraph,"
                + " found 'never realistic', which stands in paragraph 1, wanted words of paragraph"
                + " 2 of document/letter");
  }

  @Test
  void speakersWordsInACitedParagraphAreTaken() {
    records.file("statements/a.yaml", statement("never realistic", "paragraph: 1"));

    assertThat(records.problems(LETTER)).isEmpty();
  }

  private static String tenure(String person, String capacity, String period) {
    return """
    - person: %s
      role: role/chair
      capacity: %s
      %s
      cite: [{document: document/act, provision: s. 9}]
    """
        .formatted(person, capacity, period);
  }

  private static String followed(String from, String to, String how) {
    return """
    - id: %s
      names: [{name: A body, kind: OFFICIAL, cite: [{document: document/act, whole: true}]}]
      relations:
        - kind: SUCCEEDED_BY
          organisation: %s
          how: %s
          cite: [{document: document/act, whole: true}]
    """
        .formatted(from, to, how);
  }

  private static String event(String locator) {
    return """
    - kind: DECISION
      summary: Something was decided.
      parties: [organisation/board]
      on: 2020
      cite: [{document: document/letter, %s}]
    """
        .formatted(locator);
  }

  private static String statement(String phrase, String locator) {
    return """
    - kind: CRITICISES
      summary: Says that it could not be done.
      phrase: %s
      speakers: [person/ann]
      cite: [{document: document/letter, %s}]
    """
        .formatted(phrase, locator);
  }
}
