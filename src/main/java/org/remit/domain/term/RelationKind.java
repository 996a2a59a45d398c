package org.remit.domain.term;

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
  /** Provides what the other commissions: a practice and its board. */
  COMMISSIONED_BY,
  /** Is run by the other: a site and its trust. */
  OPERATED_BY,
  /** Lies in the area that the other is responsible for. */
  IN_THE_AREA_OF,
  /** Was followed by, wholly or for one function. */
  SUCCEEDED_BY
}
