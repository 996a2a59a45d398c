package org.remit.domain;

/**
 * A place inside a document.
 *
 * @param value the number or name of the place: {@code 5}, {@code s. 14Z25(5)}
 */
public record Locator(Unit unit, String value) {
  /** What a document is counted in. */
  public enum Unit {
    /** A non-empty line of the document's text, counted from 1. */
    PARAGRAPH,
    /** A titled section. */
    SECTION,
    /** A provision of legislation. */
    PROVISION,
    /** A page. */
    PAGE,
    /** A row of a data file, counted from 1 without the header; or a code that stands in it. */
    ROW,
    /** The document as a whole, where nothing smaller is known. */
    WHOLE
  }

  public Locator {
    if (value.isBlank() != (unit == Unit.WHOLE)) {
      throw new IllegalArgumentException("a locator needs a value, the whole document none");
    }
    if (unit == Unit.PARAGRAPH && !value.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException("'%s' is no paragraph number".formatted(value));
    }
  }

  public static Locator paragraph(int number) {
    return new Locator(Unit.PARAGRAPH, Integer.toString(number));
  }

  public static Locator provision(String value) {
    return new Locator(Unit.PROVISION, value);
  }

  /** For reading: {@code paragraph 5}, {@code s. 14Z25(5)}, {@code row 17}. */
  public String text() {
    return switch (unit) {
      case PARAGRAPH -> "paragraph " + value;
      case SECTION -> "section \u201c" + value + "\u201d";
      case PROVISION -> value;
      case PAGE -> "page " + value;
      case ROW -> "row " + value;
      case WHOLE -> "whole document";
    };
  }
}
