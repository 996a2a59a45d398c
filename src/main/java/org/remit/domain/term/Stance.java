package org.remit.domain.term;

/** How a statement stands towards a reform. */
public enum Stance {
  /** For it. */
  FOR,
  /** Against it. */
  AGAINST,
  /** Partly for, partly against. */
  MIXED,
  /** Neither. */
  NEUTRAL
}
