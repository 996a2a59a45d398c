package org.remit.graphql.fact;

/** Whether the words of a citation were found at its place. */
public enum CitationCheck {
  VERIFIED,
  NOT_CHECKED
}
