package org.remit.graphql;

/** Descriptions of what many fields have. */
final class Doc {
  static final String FIRST = "How many items at most: 0 to 200.";
  static final String AFTER =
      "The cursor behind which the page starts: `endCursor` of the page before. Left out for the"
          + " first page.";
  static final String WHEN =
      "The time it is seen at, with all that is nested in it; today where left out.";
  static final String FUNCTION =
      "Only holdings of this function and of those narrower: `function/commissioning`.";

  private Doc() {}
}
