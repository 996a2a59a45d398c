package org.remit.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.texts.DocumentText.Place;

class DocumentTextTest {
  private final DocumentText text =
      new DocumentText(
          "aa",
          List.of(
              "He said: ‘a new\u00a0relationship’ with  the “one team” culture.",
              "The partner’s art is never realistic.",
              "Never realistic, said another; the art is long."));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a new relationship",
        "‘a new relationship’",
        "'a new relationship'",
        "with the \"one team\" culture.",
        "with the “one   team”",
        "He said:"
      })
  void phraseStandsWhateverItsWhiteSpaceAndQuotationMarks(String phrase) {
    assertThat(text.says(1, phrase)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A new relationship", "new relation", "a newer relationship", " ", "one-team"})
  void phraseDoesNotStandWhereAnythingElseDiffers(String phrase) {
    assertThat(text.says(1, phrase)).isFalse();
  }

  @Test
  void partOfAWordIsNoWordButTheWordAfterItIsFound() {
    assertThat(text.says(2, "partner's art is")).isTrue();
    assertThat(text.says(2, "art")).isTrue();
    assertThat(text.says(2, "real")).isFalse();
  }

  @Test
  void paragraphsAreCountedFromOne() {
    assertThat(text.paragraph(0)).isEmpty();
    assertThat(text.paragraph(2)).hasValue("The partner’s art is never realistic.");
    assertThat(text.paragraph(4)).isEmpty();
    assertThat(text.says(0, "He said:")).isFalse();
    assertThat(text.says(4, "He said:")).isFalse();
  }

  @Test
  void wordsAreFoundInAnyCaseAndGivenAsTheyStand() {
    assertThat(text.find("NEVER realistic"))
        .containsExactly(new Place(2, "never realistic"), new Place(3, "Never realistic"));
    assertThat(text.find("'a new relationship'"))
        .containsExactly(new Place(1, "‘a new relationship’"));
  }

  @Test
  void wordsAreFoundAtSignsAndBetweenSpacesOfAnySort() {
    var provision = new DocumentText("aa", List.of("See s. 3(a) of\u2009the 𝒜ct, cost\u00b2."));
    assertThat(provision.says(1, "of the 𝒜ct")).isTrue();
    assertThat(provision.find("OF THE 𝒜CT")).containsExactly(new Place(1, "of the 𝒜ct"));
    assertThat(provision.find("(a)")).containsExactly(new Place(1, "(a)"));
    assertThat(provision.find("cost")).containsExactly(new Place(1, "cost"));
    assertThat(provision.says(1, "ct")).isFalse();
    assertThat(provision.find("ct")).isEmpty();
    assertThat(provision.find("\u00a0")).isEmpty();
  }

  @Test
  void signsOfRegularExpressionsAreWordsLikeOthers() {
    assertThat(text.find(".*")).isEmpty();
    assertThat(text.find("(")).isEmpty();
    assertThat(text.find("  ")).isEmpty();
  }

  @Test
  void placesOfOneParagraphDoNotOverlap() {
    assertThat(new DocumentText("aa", List.of("more and more and more")).find("more and more"))
        .hasSize(1);
    assertThat(new DocumentText("aa", List.of("anymore and more and more")).find("more and more"))
        .containsExactly(new Place(1, "more and more"));
  }

  @Test
  void paragraphsWithAPhraseAreListedInOrder() {
    assertThat(text.paragraphsSaying("realistic")).containsExactly(2, 3);
    assertThat(text.paragraphsSaying("zebra")).isEmpty();
  }

  @Test
  void closestParagraphHasTheMostOfTheWords() {
    assertThat(text.closestParagraph("the art is said to be long")).hasValue(3);
    assertThat(text.closestParagraph("realistic, or never")).hasValue(2);
    assertThat(text.closestParagraph("zebra")).isEmpty();
  }

  @Test
  void signsAreNoWordsThatParagraphsShare() {
    var quoted = new DocumentText("aa", List.of("“Care”"));
    assertThat(quoted.closestParagraph("“zebra”")).isEmpty();
  }
}
