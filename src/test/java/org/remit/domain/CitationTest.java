package org.remit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.SeededProperty;
import org.remit.domain.Locator.Unit;

/** What a citation, its place and a provision may be. */
class CitationTest {
  private static final EntityId ACT = EntityId.of("document/act");

  /** White space of all sorts, as typesetters and web pages have it. */
  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.strings()
        .withChars(" \t\n\r\u0085\u00a0\u1680\u2002\u2009\u2028\u202f\u205f\u3000")
        .ofMinLength(1)
        .ofMaxLength(3);
  }

  @SeededProperty
  void wordsAreCountedWhateverTheSpaceBetween(
      @ForAll @IntRange(max = 15) int count, @ForAll("spaces") String space) {
    String words = String.join(space, Collections.nCopies(count, "word"));
    assertThat(Citation.words(words)).isEqualTo(count);
    assertThat(Citation.words(space + words + space)).isEqualTo(count);
  }

  @SeededProperty
  void phraseHasTwelveWordsAtMost(
      @ForAll @IntRange(max = 15) int count, @ForAll("spaces") String space) {
    String phrase = String.join(space, Collections.nCopies(count, "word"));
    if (count <= 12) {
      assertThat(new Citation(ACT, Locator.paragraph(1), phrase).phrase()).isEqualTo(phrase);
    } else {
      assertThatThrownBy(() -> new Citation(ACT, Locator.paragraph(1), phrase))
          .hasMessage("a phrase of %d words, at most 12", count);
    }
  }

  @Test
  void onlyDocumentsAreCited() {
    var person = EntityId.of("person/ada");
    assertThatThrownBy(() -> new Citation(person, Locator.paragraph(1), null))
        .hasMessage("person/ada is none of [DOCUMENT]");
    assertThatThrownBy(() -> new Provision(person, "s. 3"))
        .hasMessage("person/ada is none of [DOCUMENT]");
    assertThatThrownBy(() -> new Passage(person, 1, "Words."))
        .hasMessage("person/ada is none of [DOCUMENT]");
  }

  @Test
  void provisionHasALocator() {
    assertThat(new Provision(ACT, "s. 3").locator()).isEqualTo("s. 3");
    assertThatThrownBy(() -> new Provision(ACT, " "))
        .hasMessage("a provision needs a locator, as s. 3(1)");
  }

  @Test
  void passageIsAParagraph() {
    assertThat(new Passage(ACT, 7, "Words.").locator()).isEqualTo(new Locator(Unit.PARAGRAPH, "7"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PARAGRAPH, 5,        paragraph 5
          SECTION,   Aims,     section “Aims”
          PROVISION, s. 14Z25, s. 14Z25
          PAGE,      12,       page 12
          ROW,       RW6,      row RW6
          WHOLE,     '',       whole document
          """)
  void placeIsReadInWords(Unit unit, String value, String text) {
    assertThat(new Locator(unit, value).text()).isEqualTo(text);
  }

  @SeededProperty
  void paragraphsAreNumbers(@ForAll @IntRange(min = 1, max = 999_999) int number) {
    assertThat(Locator.paragraph(number).value()).isEqualTo(Integer.toString(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "01", "-1", "1000000", "1a", "five", "1 "})
  void otherTextIsNoParagraph(String value) {
    assertThatThrownBy(() -> new Locator(Unit.PARAGRAPH, value))
        .hasMessage("'%s' is no paragraph number", value);
  }

  @Test
  void onlyTheWholeDocumentHasNoValue() {
    assertThatThrownBy(() -> new Locator(Unit.WHOLE, "5"))
        .hasMessage("a locator needs a value, the whole document none");
    assertThatThrownBy(() -> new Locator(Unit.PAGE, " "))
        .hasMessage("a locator needs a value, the whole document none");
  }
}
