package org.remit.search.index;

/** What a hit is. Of two hits with the same score, the kind that is declared first comes first. */
public enum SearchKind {
  ORGANISATION,
  BODY_TYPE,
  FUNCTION,
  ROLE,
  PERSON,
  DOCUMENT,
  REFORM,
  STATEMENT,
  PASSAGE
}
