package org.remit.graphql.input;

/** What organisations are listed by. */
public enum OrganisationOrder {
  NAME,
  NAME_DESCENDING
}
