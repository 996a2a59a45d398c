package org.remit.domain.term;

/** What a register of organisations says of the state of one, whatever its dates. */
public enum RegisterStatus {
  /** Open. */
  ACTIVE,
  /** Closed. */
  INACTIVE,
  /** Out of use for a time, its code kept for it. */
  DORMANT,
  /** Not open yet. */
  PROPOSED
}
