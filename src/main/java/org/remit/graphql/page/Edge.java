package org.remit.graphql.page;

import org.eclipse.microprofile.graphql.Description;

/** An item of a page with its place in the list. */
public class Edge<T> {
  private final String cursor;
  private final T node;

  public Edge(String cursor, T node) {
    this.cursor = cursor;
    this.node = node;
  }

  @Description("Its place in the list: what comes behind it is asked for with `after`.")
  public String getCursor() {
    return cursor;
  }

  @Description("The item.")
  public T getNode() {
    return node;
  }
}
