package org.remit.graphql.page;

import org.eclipse.microprofile.graphql.Description;

/** An item of a page with its place in the list. */
public abstract class Edge<N> {
  private final String cursor;
  private final N node;

  public Edge(String cursor, N node) {
    this.cursor = cursor;
    this.node = node;
  }

  @Description("Its place in the list: what comes behind it is asked for with `after`.")
  public String getCursor() {
    return cursor;
  }

  @Description("The item.")
  public N getNode() {
    return node;
  }
}
