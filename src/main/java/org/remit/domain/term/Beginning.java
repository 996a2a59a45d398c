package org.remit.domain.term;

/** How something began. */
public enum Beginning {
  /** Newly made. */
  ESTABLISHED,
  /** The same body under a new name or form. */
  RENAMED,
  /** Made by joining others. */
  MERGED,
  /** Made by dividing another. */
  SPLIT
}
