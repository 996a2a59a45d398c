package org.remit.records.rule;

import java.util.List;
import java.util.function.Consumer;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.texts.Texts;

/** A check of all records together. */
public interface Rule {
  void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems);

  /** Every rule there is. */
  static List<Rule> all(Texts texts) {
    return List.of(
        new UnknownIds(),
        new DuplicateFacts(),
        new OverlappingTenures(),
        new SuccessionCycles(),
        new TreeCycles(),
        new CitedPhrases(texts),
        new StatementPhrases(texts));
  }
}
