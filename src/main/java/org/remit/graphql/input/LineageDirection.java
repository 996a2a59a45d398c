package org.remit.graphql.input;

/** Which way a lineage is followed. */
public enum LineageDirection {
  PREDECESSORS,
  SUCCESSORS,
  BOTH
}
