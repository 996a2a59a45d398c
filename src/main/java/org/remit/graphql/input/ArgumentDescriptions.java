package org.remit.graphql.input;

/** Descriptions of what many fields have. */
public final class ArgumentDescriptions {
  public static final String FIRST = "How many items at most: 0 to 200.";
  public static final String AFTER =
      "The cursor behind which the page starts: `endCursor` of the page before. Left out for the"
          + " first page.";
  public static final String WHEN =
      "The time it is seen at, with all that is nested in it; today where left out.";
  public static final String FUNCTION =
      "Only holdings of this function and of those narrower: `function/commissioning`.";

  private ArgumentDescriptions() {}
}
