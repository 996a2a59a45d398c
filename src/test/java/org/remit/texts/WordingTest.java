package org.remit.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import org.remit.SeededProperty;
import org.remit.domain.Citation;
import org.remit.texts.DocumentText.Place;

/** Whether words stand in a text, whatever they are made of. */
class WordingTest {
  private static final String SPACES = " \t\u00a0\u2003\u2009\u202f\u3000";
  private static final String SINGLE = "'‘’‛";
  private static final String DOUBLE = "\"“”‟";

  /** A text of letters, digits, signs and spaces that are easily taken for one another. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aAbé1²½.(-\\$^[@" + SPACES + SINGLE + DOUBLE)
        .ofMaxLength(12)
        .map(text -> text.replace("@", "𝒜"));
  }

  @SeededProperty
  void anyWhiteSpaceStandsForAnyOther(@ForAll("texts") String text) {
    String other =
        text.chars()
            .mapToObj(c -> SPACES.indexOf(c) < 0 ? Character.toString(c) : "\u2009 ")
            .collect(Collectors.joining());
    assertThat(Wording.plain(other)).isEqualTo(Wording.plain(text));
    assertThat(Wording.plain(text).strip()).isEqualTo(Wording.plain(text));
    assertThat(Wording.trimmed(text + "\u2009")).isEqualTo(Wording.trimmed(text));
    assertThat(Wording.trimmed("\u2009" + text)).isEqualTo(Wording.trimmed(text));
  }

  @SeededProperty
  void quotationMarksStandForTheirVariants(@ForAll("texts") String text) {
    String straight = text.replaceAll("[" + SINGLE + "]", "'").replaceAll("[" + DOUBLE + "]", "\"");
    assertThat(Wording.plain(straight)).isEqualTo(Wording.plain(text));
    assertThat(Wording.plain(text)).isEqualTo(Wording.plain(Wording.plain(text)));
  }

  @SeededProperty
  void wordsAreCountedAsTheyAreCompared(@ForAll("texts") String text) {
    assertThat(Citation.words(text)).isEqualTo(Citation.words(Wording.plain(text)));
  }

  @SeededProperty
  void textHasItself(@ForAll("texts") String text) {
    assertThat(document(text).says(1, text)).isEqualTo(!Wording.plain(text).isEmpty());
  }

  /** What an import takes for a phrase, the command that finds phrases finds. */
  @SeededProperty
  void phraseThatStandsIsFound(@ForAll("texts") String text, @ForAll("texts") String phrase) {
    var document = document(text);
    if (document.says(1, phrase)) {
      assertThat(document.find(phrase)).isNotEmpty();
    }
    for (Place place : document.find(phrase)) {
      assertThat(document.says(1, place.phrase())).isTrue();
    }
  }

  @SeededProperty
  void phraseIsFoundInAnyCase(@ForAll("texts") String text) {
    var document = document(text);
    assertThat(document.find(text.toUpperCase(Locale.ROOT))).isEqualTo(document.find(text));
  }

  private static DocumentText document(String text) {
    return new DocumentText("aa", List.of(text));
  }
}
