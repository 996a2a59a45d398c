package org.remit.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remit.domain.term.IdentifierScheme;
import org.remit.domain.term.NameKind;
import org.remit.search.index.Analysis;
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.index.StoredDocument;
import org.remit.search.index.StoredDocument.Name;
import org.remit.search.query.Highlight.Mark;

/**
 * A stored text that may have matched.
 *
 * @param field where it is indexed
 * @param label what it is, in words
 * @param period when it held, in words; empty where no day is known
 * @param closed whether an answer may show a short quotation only
 */
record StoredText(String field, String label, String text, String period, boolean closed) {
  /** How much any licence allows to quote. */
  private static final int QUOTATION_WORDS = 12;

  private static final int SNIPPET_WORDS = 40;
  private static final int SNIPPETS = 3;

  /** All texts of a document, field by field in the order of {@link Fields#TEXTS}, codes last. */
  static List<StoredText> all(StoredDocument thing, SearchKind kind) {
    var texts = new ArrayList<StoredText>();
    if (thing.title() != null) {
      String label = kind == SearchKind.DOCUMENT ? "title" : "name";
      texts.add(of(Fields.NAME, label, thing.title()));
    }
    for (Name name : thing.names()) {
      texts.add(
          new StoredText(Fields.OTHER, label(name.kind()), name.value(), name.period(), false));
    }
    thing.related().forEach(name -> texts.add(of(Fields.RELATED, "related to", name)));
    if (thing.body() != null) {
      texts.add(new StoredText(Fields.BODY, bodyLabel(kind), thing.body(), "", thing.closed()));
    }
    thing.codes().forEach(code -> texts.add(of(Fields.CODE, label(code.scheme()), code.value())));
    return texts;
  }

  private static StoredText of(String field, String label, String text) {
    return new StoredText(field, label, text, "", false);
  }

  private static String label(NameKind kind) {
    return switch (kind) {
      case OFFICIAL -> "official name";
      case FORMER -> "former name";
      case ACRONYM -> "acronym";
      case ALIAS -> "other name";
    };
  }

  private static String label(IdentifierScheme scheme) {
    return switch (scheme) {
      case ODS -> "ODS code";
      case ONS -> "ONS code";
      case WIKIDATA -> "Wikidata item";
      case COMPANIES_HOUSE -> "company number";
      case GOV_UK -> "GOV.UK name";
      case CHARITY_COMMISSION -> "charity number";
    };
  }

  private static String bodyLabel(SearchKind kind) {
    return switch (kind) {
      case FUNCTION -> "description";
      case REFORM, STATEMENT -> "summary";
      case ORGANISATION, BODY_TYPE, ROLE, PERSON, DOCUMENT, PASSAGE -> "text";
    };
  }

  /** A text with the words in it that matched. */
  record Matched(StoredText stored, List<Mark> marks) {
    /** Whether the whole text equals the query. */
    boolean whole(QueryText query) {
      return Analysis.stems(stored.text).equals(query.stems());
    }

    long differentMatches() {
      return marks.stream()
          .map(mark -> stored.text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
          .distinct()
          .count();
    }

    List<Highlight> highlights() {
      if (!stored.field.equals(Fields.BODY)) {
        return List.of(new Highlight(stored.text, marks));
      }
      return stored.closed
          ? quotation()
          : Snippets.cut(stored.text, marks, SNIPPET_WORDS, SNIPPETS);
    }

    /** For reading: {@code former name NHS Commissioning Board, 2012 to 2013}. */
    String why() {
      if (stored.field.equals(Fields.BODY)) {
        return stored.label + ": " + quotation().getFirst().text();
      }
      String words = stored.label + " " + stored.text;
      return stored.period.isEmpty() ? words : words + ", " + stored.period;
    }

    private List<Highlight> quotation() {
      return Snippets.cut(stored.text, marks, QUOTATION_WORDS, 1);
    }
  }
}
