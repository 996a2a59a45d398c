package org.remit.graphql;

/** Which way a lineage is followed. */
public enum LineageDirection {
  PREDECESSORS,
  SUCCESSORS,
  BOTH
}
