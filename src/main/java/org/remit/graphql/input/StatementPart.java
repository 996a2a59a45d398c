package org.remit.graphql.input;

/** The part something plays in a statement. */
public enum StatementPart {
  SPEAKER,
  ABOUT
}
