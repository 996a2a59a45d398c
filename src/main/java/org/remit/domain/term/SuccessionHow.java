package org.remit.domain.term;

/** How one organisation came to be followed by another. */
public enum SuccessionHow {
  /** Joined into it. */
  MERGER,
  /** Divided, this being one of the parts. */
  SPLIT,
  /** The same body under a new name or form. */
  RENAME,
  /** Its functions, staff or assets moved there. */
  TRANSFER
}
