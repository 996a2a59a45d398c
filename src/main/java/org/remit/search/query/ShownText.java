package org.remit.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.remit.domain.IdentifierScheme;
import org.remit.domain.NameKind;
import org.remit.search.index.Analysis;
import org.remit.search.index.Fields;
import org.remit.search.index.SearchKind;
import org.remit.search.index.StoredThing;
import org.remit.search.index.StoredThing.Name;
import org.remit.search.query.Highlight.Mark;

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

  /** All of it, field by field in the order of {@link Fields#TEXTS}, codes last. */
  static List<ShownText> all(StoredThing thing, SearchKind kind) {
    var texts = new ArrayList<ShownText>();
    if (thing.title() != null) {
      String label = kind == SearchKind.DOCUMENT ? "title" : "name";
      texts.add(shown(Fields.NAME, label, thing.title()));
    }
    for (Name name : thing.names()) {
      texts.add(
          new ShownText(Fields.OTHER, label(name.kind()), name.value(), name.period(), false));
    }
    thing.related().forEach(name -> texts.add(shown(Fields.RELATED, "related to", name)));
    if (thing.body() != null) {
      texts.add(new ShownText(Fields.BODY, bodyLabel(kind), thing.body(), "", thing.closed()));
    }
    thing
        .codes()
        .forEach(code -> texts.add(shown(Fields.CODE, label(code.scheme()), code.value())));
    return texts;
  }

  private static ShownText shown(String field, String label, String text) {
    return new ShownText(field, label, text, "", false);
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
