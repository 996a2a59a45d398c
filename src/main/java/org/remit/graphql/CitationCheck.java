package org.remit.graphql;

/** Whether the words of a citation were found at its place. */
public enum CitationCheck {
  VERIFIED,
  NOT_CHECKED
}
