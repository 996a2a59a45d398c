package org.remit.graphql;

/** The part something plays in a statement. */
public enum StatementPart {
  SPEAKER,
  ABOUT
}
