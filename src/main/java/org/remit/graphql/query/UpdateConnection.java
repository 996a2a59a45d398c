package org.remit.graphql.query;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.DatasetUpdate;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.store.Key;
import org.remit.store.read.History;
import org.remit.store.read.Update;

/** A page of updates of the dataset. */
@Name("UpdateConnection")
@Description("A page of updates of the dataset.")
final class UpdateConnection extends Connection<DatasetUpdate, UpdateConnection.UpdateEdge> {
  UpdateConnection(
      Paging paging, PageRead<UpdateEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  static UpdateConnection of(
      ReadContext view,
      Paging paging,
      PageRead<Update> page,
      Supplier<CompletionStage<Integer>> total) {
    return new UpdateConnection(
        paging,
        page.each(
            update -> new UpdateEdge(paging.cursor(key(update)), new DatasetUpdate(view, update))),
        total);
  }

  private static Key key(Update update) {
    return new Key(update.release() + " " + update.withdrawn(), update.fact().id().toString());
  }

  /** The place behind which the page starts; null for the beginning. */
  static History.@Nullable UpdateKey after(Paging paging) {
    Key after = paging.after();
    if (after == null) {
      return null;
    }
    String[] place = after.sort().split(" ", -1);
    return new History.UpdateKey(
        Integer.parseInt(place[0]), Boolean.parseBoolean(place[1]), UUID.fromString(after.id()));
  }

  /** An update with its place in the list. */
  @Name("UpdateEdge")
  @Description("An update with its place in the list.")
  static final class UpdateEdge extends Edge<DatasetUpdate> {
    UpdateEdge(String cursor, DatasetUpdate node) {
      super(cursor, node);
    }
  }
}
