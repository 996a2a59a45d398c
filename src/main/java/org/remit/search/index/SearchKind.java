package org.remit.search.index;

/** What a hit is. Of two that match equally well, the kind that stands first here comes first. */
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
