package org.remit.graphql;

/** What organisations are listed by. */
public enum OrganisationOrder {
  NAME,
  NAME_DESCENDING
}
