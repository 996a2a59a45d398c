package org.remit.domain.term;

/** In what capacity a role is held. */
public enum Capacity {
  /** Appointed to the role. */
  SUBSTANTIVE,
  /** Appointed for a time, until a substantive holder comes. */
  INTERIM,
  /** Standing in. */
  ACTING
}
