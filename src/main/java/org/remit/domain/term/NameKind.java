package org.remit.domain.term;

/** What sort of name it is. */
public enum NameKind {
  /** The name in law or on the register. */
  OFFICIAL,
  /** An official name that another has replaced. */
  FORMER,
  /** A short form made of initials. */
  ACRONYM,
  /** Another name in use: a trading name, a spelling, a shortened form. */
  ALIAS
}
