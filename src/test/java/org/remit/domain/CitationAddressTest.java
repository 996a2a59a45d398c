package org.remit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;

class CitationAddressTest {
  private static final String ACT = "https://www.legislation.gov.uk/ukpga/2006/41";
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 15);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aZ09 .,-_~&=#%:+/‘é€@")
        .ofMinLength(1)
        .map(text -> text.replace("@", "𝒜"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s. 3             | /section/3
          s. 14Z25(5)      | /section/14Z25#section-14Z25-5
          s. 1H(3)(a)      | /section/1H#section-1H-3-a
          s. 3(1A)         | /section/3#section-3-1A
          s. 13UA(1)       | /section/13UA#section-13UA-1
          ss. 14A-14D      | /section/14A
          ss. 223L–223N    | /section/223L
          reg. 3           | /regulation/3
          reg. 3(2)        | /regulation/3#regulation-3-2
          reg. 3(2)(a)     | /regulation/3#regulation-3-2-a
          reg. 11(d)       | /regulation/11#regulation-11-d
          art. 2(2)        | /article/2#article-2-2
          Sch.             | /schedule
          Sch. 1ZA         | /schedule/1ZA
          Sch. 1 para. 2   | /schedule/1/paragraph/2
          Sch. 1B para. 3(1) | /schedule/1B/paragraph/3#schedule-1B-paragraph-3-1
          Sch. para. 2(1)  | /schedule/paragraph/2#schedule-paragraph-2-1
          Sch. 4 Pt 3      | /schedule/4/part/3
          Pt 4             | /part/4
          Pt 2 Ch. A3      | /part/2/chapter/A3
          preamble         | ''
          s. three         | ''
          """)
  void provisionHasItsOwnAddress(String locator, String path) {
    assertThat(url(ACT, Locator.provision(locator), "some words")).contains(ACT + path);
    var provision = new Provision(EntityId.of("document/act"), locator);
    assertThat(CitationAddress.of(document(ACT), provision, Period.ALWAYS, TODAY))
        .contains(new CitationAddress(ACT + path, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s. 14Z15           | /section/14Z15/2022-06-30
          s. 14Z15(1)        | /section/14Z15/2022-06-30#section-14Z15-1
          ss. 14A-14D        | /section/14A/2022-06-30
          reg. 3(2)(a)       | /regulation/3/2022-06-30#regulation-3-2-a
          art. 2(2)          | /article/2/2022-06-30#article-2-2
          Sch.               | /schedule/2022-06-30
          Sch. 1 para. 2     | /schedule/1/paragraph/2/2022-06-30
          Sch. para. 2(1)    | /schedule/paragraph/2/2022-06-30#schedule-paragraph-2-1
          Sch. 4 Pt 3        | /schedule/4/part/3/2022-06-30
          Pt 2 Ch. A3        | /part/2/chapter/A3/2022-06-30
          preamble           | /2022-06-30
          """)
  void provisionOfWhatHasEndedIsThatOfItsLastDay(String locator, String path) {
    var expected = new CitationAddress(ACT + path, LocalDate.of(2022, 6, 30));
    assertThat(
            CitationAddress.of(
                document(ACT),
                Locator.provision(locator),
                "some words",
                until("2022-06-30"),
                TODAY))
        .contains(expected);
    var provision = new Provision(EntityId.of("document/act"), locator);
    assertThat(CitationAddress.of(document(ACT), provision, until("2022-06-30"), TODAY))
        .contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06, 2022-06-30",
    "2012-10~, 2012-10-31",
    "2022, 2022-12-31",
    "2024-02, 2024-02-29",
    "2006-11-08, 2006-11-08",
    "2006-11, 2006-11-30",
    "2025-06-14, 2025-06-14"
  })
  void lastDayIsThatOfTheWidestReading(String end, LocalDate day) {
    assertThat(section3(ACT, "2006-11-08", until(end)))
        .contains(new CitationAddress(ACT + "/section/3/" + day, day));
  }

  /** It may hold still, there was no such law yet, or the site has no version of the day. */
  @ParameterizedTest
  @CsvSource({
    "2025-06-15, 2006-11-08",
    "2025-06, 2006-11-08",
    "2025, 2006-11-08",
    "2030-01-01, 2006-11-08",
    "2006-11-07, 2006-11-08",
    "2005-12-31,",
    "1991-01-31, 1946-11-06"
  })
  void lawOfTodayIsCitedWhereNoEarlierOneIsKnown(String end, @Nullable String published) {
    assertThat(section3(ACT, published, until(end)))
        .contains(new CitationAddress(ACT + "/section/3", null));
  }

  @Test
  void endThatIsNotKnownIsNoEnd() {
    assertThat(section3(ACT, null, Period.seen(PartialDate.of("2018"))))
        .contains(new CitationAddress(ACT + "/section/3", null));
  }

  @ParameterizedTest
  @CsvSource({
    "http://legislation.gov.uk/uksi/2013/160/contents/made, uksi/2013/160",
    "https://www.legislation.gov.uk/id/ukpga/2006/41, ukpga/2006/41",
    "https://www.legislation.gov.uk/ukpga/2006/41/2015-01-01, ukpga/2006/41",
    "https://www.legislation.gov.uk/ukpga/Geo6/9-10/81, ukpga/Geo6/9-10/81"
  })
  void anyAddressOfTheLegislationLeadsToItsProvision(String link, String item) {
    assertThat(section3(link, null, until("2022-06-30")))
        .hasValueSatisfying(address ->
            assertThat(address.url())
                .isEqualTo("https://www.legislation.gov.uk/" + item + "/section/3/2022-06-30"));
  }

  @Test
  void placeInTheLinkIsKeptWithTheDay() {
    assertThat(
            CitationAddress.of(
                document(ACT + "/part/2/crossheading/boards"),
                Locator.provision("recital 2"),
                null,
                until("2022-06-30"),
                TODAY))
        .map(CitationAddress::url)
        .contains(ACT + "/part/2/crossheading/boards/2022-06-30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/directions",
        "https://bills.parliament.uk/bills/3022",
        "https://www.legislation.gov.uk/ukpga/2006/41/2015-01-01",
        "https://www.legislation.gov.uk/ukpga/2006/41/enacted",
        "https://www.legislation.gov.uk/uksi/2013/160/contents/made",
        "https://www.legislation.gov.uk/ukpga/2006/41/pdfs/ukpga_20060041_en.pdf",
        "https://www.legislation.gov.uk/ukpga/2006/41/section/3?timeline=true"
      })
  void linkThatCannotTakeADayIsLeftAsItIs(String link) {
    assertThat(
            CitationAddress.of(
                document(link), Locator.provision("recital 2"), null, until("2022-06-30"), TODAY))
        .contains(new CitationAddress(link, null));
  }

  @Test
  void wordsThatWereFoundInTheTextOfTodayAreSoughtThere() {
    assertThat(
            CitationAddress.of(
                document(ACT), Locator.paragraph(5), "good", until("2022-06-30"), TODAY))
        .contains(new CitationAddress(ACT + "#:~:text=good", null));
  }

  @Test
  void wordsOfAWebPageAreMarkedThere() {
    assertThat(
            url(
                "https://example.org/a",
                Locator.paragraph(5),
                "never re-organised, again & \u2018for good\u2019"))
        .contains(
            "https://example.org/a#:~:text=never%20re%2Dorganised%2C%20again%20%26%20%E2%80%98for%20good%E2%80%99");
  }

  @Test
  void wordsBelowAnAnchorKeepTheAnchor() {
    assertThat(url("https://example.org/a#b", Locator.paragraph(5), "good"))
        .contains("https://example.org/a#b:~:text=good");
  }

  @Test
  void placeWithoutWordsIsTheDocument() {
    assertThat(url("https://example.org/a", Locator.paragraph(5), null))
        .contains("https://example.org/a");
  }

  @Test
  void pageOfAPdfIsOpened() {
    var page = new Locator(Locator.Unit.PAGE, "12");
    assertThat(url("https://example.org/a.pdf", page, "good"))
        .contains("https://example.org/a.pdf#page=12");
  }

  @Test
  void provisionElsewhereIsTheDocument() {
    assertThat(url("https://example.org/directions", Locator.provision("s. 3"), null))
        .contains("https://example.org/directions");
  }

  /** What a browser decodes is what was quoted, and no character has a meaning of its own. */
  @SeededProperty
  void wordsAreReadBackFromTheAddress(@ForAll("texts") String words) {
    String address = url("https://example.org/a", Locator.paragraph(5), words).orElseThrow();
    String fragment = address.substring("https://example.org/a#:~:text=".length());
    assertThat(fragment).matches("([A-Za-z0-9._~]|%[0-9A-F]{2})*");
    assertThat(URLDecoder.decode(fragment, UTF_8)).isEqualTo(words.strip());
  }

  @Test
  void documentWithoutAnAddressHasNone() {
    assertThat(url(null, Locator.paragraph(5), "good")).isEmpty();
  }

  private static Optional<String> url(
      @Nullable String link, Locator locator, @Nullable String phrase) {
    return CitationAddress.of(document(link), locator, phrase, Period.ALWAYS, TODAY)
        .map(CitationAddress::url);
  }

  private static Optional<CitationAddress> section3(
      String link, @Nullable String published, Period held) {
    return CitationAddress.of(
        document(link, published), Locator.provision("s. 3"), null, held, TODAY);
  }

  private static Period until(String end) {
    return new Period(null, PartialDate.of(end));
  }

  private static Entity.Document document(@Nullable String link) {
    return document(link, null);
  }

  private static Entity.Document document(@Nullable String link, @Nullable String published) {
    return new Entity.Document(
        EntityId.of("document/act"),
        List.of(),
        "Act",
        DocumentKind.ACT,
        null,
        List.of(),
        published == null ? null : PartialDate.of(published),
        link,
        Licence.OGL_3,
        null,
        null);
  }
}
