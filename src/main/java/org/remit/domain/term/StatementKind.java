package org.remit.domain.term;

/** What a statement does. */
public enum StatementKind {
  /** Puts a plan forward. */
  PROPOSES,
  /** Makes a decision or plan known. */
  ANNOUNCES,
  /** Speaks for something. */
  SUPPORTS,
  /** Speaks against something. */
  OPPOSES,
  /** Finds fault. */
  CRITICISES,
  /** Points to a danger. */
  WARNS,
  /** Receives something gladly. */
  WELCOMES,
  /** Says that something is so. */
  CLAIMS,
  /** Says that something is not so. */
  DENIES,
  /** Passes on what is so, or what others say. */
  REPORTS
}
