package org.remit.domain;

/** How one organisation stands to another. Read as "from KIND to". */
public enum RelationKind {
  /** Is a part of. */
  PART_OF,
  /** Answers to. */
  ACCOUNTABLE_TO,
  /** Is a member of. */
  MEMBER_OF,
  /** Works with, neither above the other. */
  PARTNER_OF,
  /** Was followed by, wholly or for one function. */
  SUCCEEDED_BY
}
