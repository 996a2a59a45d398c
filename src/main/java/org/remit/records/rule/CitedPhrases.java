package org.remit.records.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.remit.domain.Citation;
import org.remit.domain.Fact;
import org.remit.domain.Locator;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.fact.RecordSet.Placed;
import org.remit.records.yaml.Excerpt;
import org.remit.records.yaml.YamlRecord;
import org.remit.texts.DocumentText;
import org.remit.texts.Texts;

/**
 * Where the text of a cited document is supplied, the cited paragraph exists and has the phrase; a
 * phrase with a locator of another kind is anywhere in the text.
 */
final class CitedPhrases implements Rule {
  private static final int BEGINNING = 110;

  private final Texts texts;

  CitedPhrases(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    for (Placed<Fact> fact : set.facts()) {
      List<Citation> citations = fact.value().citations();
      for (int i = 0; i < citations.size(); i++) {
        Citation citation = citations.get(i);
        Optional<DocumentText> text = texts.find(set.sha256(citation));
        if (text.isPresent()) {
          check(citation, text.get(), fact.item().items("cite").get(i), problems);
        }
      }
    }
  }

  private static void check(
      Citation citation, DocumentText text, YamlRecord item, Consumer<Problem> problems) {
    if (citation.locator().unit() == Locator.Unit.PARAGRAPH) {
      checkParagraph(citation, text, item, problems);
      return;
    }
    String phrase = citation.phrase();
    if (phrase != null && text.paragraphsSaying(phrase).isEmpty()) {
      problems.accept(
          item.place("phrase")
              .problem(
                  "the phrase is not in the text of " + citation.document(),
                  elsewhere(text, phrase),
                  "words exactly as they stand in the text"));
    }
  }

  private static void checkParagraph(
      Citation citation, DocumentText text, YamlRecord item, Consumer<Problem> problems) {
    int number = Integer.parseInt(citation.locator().value());
    Optional<String> paragraph = text.paragraph(number);
    String phrase = citation.phrase();
    if (paragraph.isEmpty()) {
      String where = phrase == null ? "" : "; " + elsewhere(text, phrase);
      problems.accept(
          item.place("paragraph")
              .problem(
                  "no such paragraph in " + citation.document(),
                  number + where,
                  "a paragraph from 1 to " + text.paragraphs().size()));
      return;
    }
    if (phrase != null && !text.says(number, phrase)) {
      problems.accept(
          item.place("phrase")
              .problem(
                  "the phrase is not in paragraph %d of %s".formatted(number, citation.document()),
                  elsewhere(text, phrase),
                  "words of the paragraph that begins "
                      + Excerpt.quoted(Excerpt.beginning(paragraph.get(), BEGINNING))));
    }
  }

  /** The phrase, and where it or the most similar paragraph is. */
  static String elsewhere(DocumentText text, String phrase) {
    List<Integer> numbers = text.paragraphsSaying(phrase);
    if (!numbers.isEmpty()) {
      String all = numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
      return "%s, which stands in paragraph %s".formatted(Excerpt.quoted(phrase), all);
    }
    var otherCase = text.find(phrase);
    if (!otherCase.isEmpty()) {
      return "%s, which stands in paragraph %d as %s"
          .formatted(
              Excerpt.quoted(phrase),
              otherCase.getFirst().paragraph(),
              Excerpt.quoted(otherCase.getFirst().phrase()));
    }
    String closest =
        text.closestParagraph(phrase).map(n -> "; paragraph %d is closest".formatted(n)).orElse("");
    return "%s, which stands nowhere in the text%s".formatted(Excerpt.quoted(phrase), closest);
  }
}
