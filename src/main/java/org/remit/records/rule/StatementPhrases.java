package org.remit.records.rule;

import java.util.Optional;
import java.util.function.Consumer;
import org.remit.domain.Citation;
import org.remit.domain.Fact.Statement;
import org.remit.domain.Locator;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.yaml.YamlRecord;
import org.remit.texts.DocumentText;
import org.remit.texts.Texts;

/**
 * The speaker's words are in a paragraph that the statement cites, where the texts of all documents
 * that it cites are supplied.
 */
final class StatementPhrases implements Rule {
  private final Texts texts;

  StatementPhrases(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    for (var fact : set.facts()) {
      if (!(fact.value() instanceof Statement statement)) {
        continue;
      }
      String phrase = statement.phrase();
      if (phrase == null
          || statement.citations().stream().anyMatch(c -> mayStand(c, phrase, set))) {
        continue;
      }
      Citation first = statement.citations().getFirst();
      texts
          .find(set.sha256(first))
          .map(text -> problem(fact.item(), first, text, phrase))
          .ifPresent(problems);
    }
  }

  private boolean mayStand(Citation citation, String phrase, RecordSet set) {
    Optional<DocumentText> text = texts.find(set.sha256(citation));
    if (text.isEmpty()) {
      return true;
    }
    return citation.locator().unit() == Locator.Unit.PARAGRAPH
        ? text.get().says(Integer.parseInt(citation.locator().value()), phrase)
        : !text.get().paragraphsSaying(phrase).isEmpty();
  }

  private static Problem problem(
      YamlRecord item, Citation citation, DocumentText text, String phrase) {
    return item.place("phrase")
        .problem(
            "the speaker's words are in no cited paragraph",
            CitedPhrases.elsewhere(text, phrase),
            "words of %s of %s".formatted(citation.locator().text(), citation.document()));
  }
}
