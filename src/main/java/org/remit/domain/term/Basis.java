package org.remit.domain.term;

/** On what ground a function is held. */
public enum Basis {
  /** An Act or statutory instrument places it on the holder. */
  STATUTE,
  /** Handed over by the body that holds it, by agreement or regulations. */
  DELEGATION,
  /** Given by a direction of a minister or a body above. */
  DIRECTION,
  /** Practice or policy, without a legal act. */
  ADMINISTRATIVE,
  /** Proposed; not held yet, perhaps never. */
  PROPOSAL,
  /** A source says so without naming a legal ground. */
  REPORTED
}
