package org.remit.domain;

/**
 * A paragraph of a document whose text was supplied.
 *
 * @param number counted from 1 over the non-empty lines
 * @param text the line without white space at its ends
 */
public record Passage(EntityId document, int number, String text) {
  public Passage {
    document.require(EntityKind.DOCUMENT);
  }

  public Locator locator() {
    return Locator.paragraph(number);
  }
}
