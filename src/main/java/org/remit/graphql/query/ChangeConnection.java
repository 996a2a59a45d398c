package org.remit.graphql.query;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.WorldChange;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.Key;
import org.remit.store.read.Change;
import org.remit.store.read.History;

/** A page of changes in the world. */
@Name("ChangeConnection")
@Description("A page of changes in the world.")
final class ChangeConnection extends Connection<WorldChange, ChangeConnection.ChangeEdge> {
  ChangeConnection(
      Paging paging, PageRead<ChangeEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static ChangeConnection of(
      ReadContext view,
      Paging paging,
      PageRead<Change> page,
      Supplier<CompletionStage<Integer>> total) {
    return new ChangeConnection(
        paging,
        page.each(
            change -> new ChangeEdge(paging.cursor(key(change)), new WorldChange(view, change))),
        total);
  }

  private static Key key(Change change) {
    return new Key(change.on() + " " + change.ended(), change.fact().id().toString());
  }

  /** The place behind which the page starts; null for the beginning. */
  static History.@Nullable ChangeKey after(Paging paging) {
    Key after = paging.after();
    if (after == null) {
      return null;
    }
    String[] place = after.sort().split(" ", -1);
    return new History.ChangeKey(
        LocalDate.parse(place[0]), Boolean.parseBoolean(place[1]), UUID.fromString(after.id()));
  }

  /** A change with its place in the list. */
  @Name("ChangeEdge")
  @Description("A change with its place in the list.")
  static final class ChangeEdge extends Edge<WorldChange> {
    ChangeEdge(String cursor, WorldChange node) {
      super(cursor, node);
    }
  }
}
