package org.remit.domain.term;

/** How something ended. */
public enum Ending {
  /** Ended by law or decision. */
  ABOLISHED,
  /** Goes on under a new name or form. */
  RENAMED,
  /** Joined into another. */
  MERGED,
  /** Divided into others. */
  SPLIT,
  /** Ceased to operate, with nothing said of how. */
  CLOSED
}
