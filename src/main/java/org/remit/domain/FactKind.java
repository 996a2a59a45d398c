package org.remit.domain;

/** The kinds of {@link Fact}, one for each of its records. */
public enum FactKind {
  NAME,
  IDENTIFIER,
  EXISTENCE,
  CLASSIFICATION,
  RELATION,
  ADDRESS,
  HOLDING,
  TENURE,
  STATEMENT,
  STAGE,
  AFFECTS,
  EVENT
}
