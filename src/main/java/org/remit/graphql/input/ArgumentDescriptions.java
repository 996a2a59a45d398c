package org.remit.graphql.input;

/** Descriptions of arguments that many fields have. */
public final class ArgumentDescriptions {
  public static final String FIRST = "How many items at most: 0 to 200.";
  public static final String AFTER =
      "The cursor after which the page starts: `endCursor` of the page before. Left out for the"
          + " first page.";
  public static final String WHEN =
      "The time asked about, here and in all nested fields; today where left out.";
  public static final String FUNCTION =
      "Only holdings of this function and of narrower ones: `function/commissioning`.";

  private ArgumentDescriptions() {}
}
