package org.remit.graphql.query;

import java.util.ArrayList;
import java.util.List;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.EntityNode;
import org.remit.store.Key;
import org.remit.store.read.Entities;
import org.remit.store.read.EntitySelection;
import org.remit.store.read.PageRequest;

/** Lists of entities other than organisations. */
final class EntityLists {
  private static final int AT_ONCE = 1_000;

  private EntityLists() {}

  /** The entities of the selection, which are of this type, by name. */
  static <T> Connection<T> of(
      ReadContext context, Paging paging, EntitySelection selection, Class<T> type) {
    var entities = context.snapshot().entities();
    return Connection.of(
        paging,
        ListRead.unbatched(
            () -> entities.page(selection, paging.request()), () -> entities.count(selection)),
        Entities::key,
        entity -> type.cast(EntityNode.of(context, entity)));
  }

  /** All entities of a kind of which there are only hundreds: body types, reforms. */
  static List<Entity> all(ReadContext context, EntityKind kind) {
    var all = new ArrayList<Entity>();
    Key after = null;
    boolean more = true;
    while (more) {
      var page =
          context
              .snapshot()
              .entities()
              .page(EntitySelection.all(kind), new PageRequest(AT_ONCE, after, false));
      all.addAll(page.items());
      more = page.more();
      after = more ? Entities.key(page.items().getLast()) : null;
    }
    return all;
  }
}
