package org.remit.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.remit.domain.EntityId;
import org.remit.texts.Citing.Found;
import org.remit.texts.Citing.NotFound;
import org.remit.texts.Citing.Paragraph;
import org.remit.texts.Citing.TooLong;
import org.remit.texts.DocumentText.Place;

class CitingTest {
  private static final EntityId DOCUMENT = EntityId.of("document/letter");
  private static final String LONG =
      "one two three four five six seven eight nine ten eleven twelve thirteen";

  private final DocumentText text =
      new DocumentText("aa", List.of("The aim was never realistic: he said so.", LONG));

  @Test
  void wordsOfTheTextAreFound() {
    assertThat(Citing.find(text, "Never Realistic"))
        .isEqualTo(new Found(List.of(new Place(1, "never realistic"))));
  }

  @Test
  void wordsThatStandNowhereLeadToTheClosestParagraph() {
    assertThat(Citing.find(text, "always realistic"))
        .isEqualTo(
            new NotFound(
                Optional.of(new Paragraph(1, "The aim was never realistic: he said so."))));
    assertThat(Citing.find(text, "zebra")).isEqualTo(new NotFound(Optional.empty()));
  }

  @Test
  void moreThanTwelveWordsAreTooLongEvenWhereTheyStand() {
    assertThat(Citing.find(text, LONG))
        .isEqualTo(new TooLong(13, Optional.of(new Paragraph(2, LONG))));
    assertThat(Citing.find(text, LONG + " fourteen"))
        .isEqualTo(new TooLong(14, Optional.of(new Paragraph(2, LONG))));
  }

  @Test
  void twelveWordsAreNotTooLong() {
    String twelve = LONG.substring(0, LONG.lastIndexOf(' '));
    assertThat(Citing.find(text, twelve)).isEqualTo(new Found(List.of(new Place(2, twelve))));
  }

  @Test
  void citationIsYamlReadyToPaste() {
    assertThat(Citing.yaml(DOCUMENT, new Place(9, "never realistic")))
        .isEqualTo(
            """
            cite:
              - document: document/letter
                paragraph: 9
                phrase: never realistic
            """);
  }

  @Test
  void phraseThatYamlWouldMisreadIsQuoted() {
    assertThat(Citing.yaml(DOCUMENT, new Place(1, "realistic: he said ‘so’")))
        .endsWith("    phrase: 'realistic: he said ‘so’'\n");
    assertThat(Citing.yaml(DOCUMENT, new Place(1, "'so' # it"))).endsWith("'''so'' # it'\n");
  }

  @Test
  void longPhraseStaysOnOneLine() {
    String phrase = "characteristically ".repeat(12).strip();

    assertThat(Citing.yaml(DOCUMENT, new Place(1, phrase))).endsWith("phrase: " + phrase + "\n");
  }
}
