package org.remit.search;

import java.util.List;
import java.util.Locale;
import org.remit.search.Highlight.Mark;

/**
 * A stored text that a hit may have matched by.
 *
 * @param field where it is indexed
 * @param label what it is, in words
 * @param period when it was so, in words; empty where no day is known
 * @param closed whether an answer may show a short quotation only
 */
record ShownText(String field, String label, String text, String period, boolean closed) {
  /** What any licence lets us quote. */
  private static final int QUOTATION_WORDS = 12;

  private static final int SNIPPET_WORDS = 40;
  private static final int SNIPPETS = 3;

  /** The text with what matched in it. */
  record Matched(ShownText shown, List<Mark> marks) {
    /** Whether the whole text is what was asked for. */
    boolean whole(QueryText query) {
      return Analysis.stems(shown.text).equals(query.stems());
    }

    long differentMatches() {
      return marks.stream()
          .map(mark -> shown.text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
          .distinct()
          .count();
    }

    List<Highlight> highlights() {
      if (!shown.field.equals(Fields.BODY)) {
        return List.of(new Highlight(shown.text, marks));
      }
      return shown.closed ? quotation() : Snippets.cut(shown.text, marks, SNIPPET_WORDS, SNIPPETS);
    }

    /** For reading: {@code former name NHS Commissioning Board, 2012 to 2013}. */
    String why() {
      if (shown.field.equals(Fields.BODY)) {
        return shown.label + ": " + quotation().getFirst().text();
      }
      String words = shown.label + " " + shown.text;
      return shown.period.isEmpty() ? words : words + ", " + shown.period;
    }

    private List<Highlight> quotation() {
      return Snippets.cut(shown.text, marks, QUOTATION_WORDS, 1);
    }
  }
}
