package org.remit.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.remit.domain.Citation;
import org.remit.domain.EntityId;
import org.remit.texts.DocumentText.Place;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Finds words in a text and writes a citation of them.
 *
 * <pre>{@code
 * switch (Citing.find(text, "never realistic")) {
 *   case Citing.Found(var places) -> places.forEach(place -> print(Citing.yaml(document, place)));
 *   case Citing.TooLong(int words, var closest) -> ...
 *   case Citing.NotFound(var closest) -> ...
 * }
 * }</pre>
 */
public final class Citing {
  private Citing() {}

  /** The result of looking for words. */
  public sealed interface Answer {}

  /**
   * The words were found.
   *
   * @param places at least one, in the order of the text
   */
  public record Found(List<Place> places) implements Answer {}

  /**
   * More words than a citation may have.
   *
   * @param words how many there are; at most {@value Citation#MOST_WORDS} are allowed
   * @param closest the paragraph that has them, or the most of them; empty when none has any
   */
  public record TooLong(int words, Optional<Paragraph> closest) implements Answer {}

  /**
   * The words were not found.
   *
   * @param closest the paragraph that has the most of them; empty when none has any
   */
  public record NotFound(Optional<Paragraph> closest) implements Answer {}

  /** A paragraph, counted from 1, and its text. */
  public record Paragraph(int number, String text) {}

  /** Looks for words, in any case and with quotation marks of any form. */
  public static Answer find(DocumentText text, String words) {
    int count = Citation.words(words);
    List<Place> places = text.find(words);
    if (count > Citation.MOST_WORDS) {
      Optional<Integer> number = places.stream().map(Place::paragraph).findFirst();
      return new TooLong(count, paragraph(text, number.or(() -> text.closestParagraph(words))));
    }
    return places.isEmpty()
        ? new NotFound(paragraph(text, text.closestParagraph(words)))
        : new Found(places);
  }

  /** The citation to paste under a fact: lines of YAML from {@code cite:} on, each with its end. */
  public static String yaml(EntityId document, Place place) {
    var citation = new LinkedHashMap<String, Object>();
    citation.put("document", document.toString());
    citation.put("paragraph", place.paragraph());
    citation.put("phrase", place.phrase());
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    options.setSplitLines(false);
    return new Yaml(options).dump(Map.of("cite", List.of(citation)));
  }

  private static Optional<Paragraph> paragraph(DocumentText text, Optional<Integer> number) {
    return number.flatMap(n -> text.paragraph(n).map(words -> new Paragraph(n, words)));
  }
}
