package org.remit.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.remit.SeededProperty;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;

class CitationAddressTest {
  private static final String ACT = "https://www.legislation.gov.uk/ukpga/2006/41";

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
    assertThat(CitationAddress.of(document(ACT), Locator.provision(locator), "some words"))
        .contains(ACT + path);
    assertThat(
            CitationAddress.of(document(ACT), new Provision(EntityId.of("document/act"), locator)))
        .contains(ACT + path);
  }

  @Test
  void wordsOfAWebPageAreMarkedThere() {
    assertThat(
            CitationAddress.of(
                document("https://example.org/a"),
                Locator.paragraph(5),
                "never re-organised, again & \u2018for good\u2019"))
        .contains(
            "https://example.org/a#:~:text=never%20re%2Dorganised%2C%20again%20%26%20%E2%80%98for%20good%E2%80%99");
  }

  @Test
  void wordsBelowAnAnchorKeepTheAnchor() {
    assertThat(
            CitationAddress.of(document("https://example.org/a#b"), Locator.paragraph(5), "good"))
        .contains("https://example.org/a#b:~:text=good");
  }

  @Test
  void placeWithoutWordsIsTheDocument() {
    assertThat(CitationAddress.of(document("https://example.org/a"), Locator.paragraph(5), null))
        .contains("https://example.org/a");
  }

  @Test
  void pageOfAPdfIsOpened() {
    var page = new Locator(Locator.Unit.PAGE, "12");
    assertThat(CitationAddress.of(document("https://example.org/a.pdf"), page, "good"))
        .contains("https://example.org/a.pdf#page=12");
  }

  @Test
  void provisionElsewhereIsTheDocument() {
    assertThat(
            CitationAddress.of(
                document("https://example.org/directions"), Locator.provision("s. 3"), null))
        .contains("https://example.org/directions");
  }

  /** What a browser decodes is what was quoted, and no character has a meaning of its own. */
  @SeededProperty
  void wordsAreReadBackFromTheAddress(@ForAll("texts") String words) {
    String address =
        CitationAddress.of(document("https://example.org/a"), Locator.paragraph(5), words)
            .orElseThrow();
    String fragment = address.substring("https://example.org/a#:~:text=".length());
    assertThat(fragment).matches("([A-Za-z0-9._~]|%[0-9A-F]{2})*");
    assertThat(URLDecoder.decode(fragment, UTF_8)).isEqualTo(words.strip());
  }

  @Test
  void documentWithoutAnAddressHasNone() {
    assertThat(CitationAddress.of(document(null), Locator.paragraph(5), "good")).isEmpty();
  }

  private static Entity.Document document(@Nullable String link) {
    return new Entity.Document(
        EntityId.of("document/act"),
        List.of(),
        "Act",
        DocumentKind.ACT,
        null,
        List.of(),
        null,
        link,
        Licence.OGL_3,
        null,
        null);
  }
}
