package org.remit.graphql.query;

import java.util.ArrayList;
import java.util.List;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.store.Key;
import org.remit.store.read.Entities;
import org.remit.store.read.EntitySelection;
import org.remit.store.read.PageRequest;

/** All entities of a kind of which there are only hundreds: body types, reforms. */
final class AllEntities {
  private static final int AT_ONCE = 1_000;

  private AllEntities() {}

  static List<Entity> of(ReadContext view, EntityKind kind) {
    var all = new ArrayList<Entity>();
    Key after = null;
    boolean more = true;
    while (more) {
      var page =
          view.snapshot()
              .entities()
              .page(EntitySelection.all(kind), new PageRequest(AT_ONCE, after, false));
      all.addAll(page.items());
      more = page.more();
      after = more ? Entities.key(page.items().getLast()) : null;
    }
    return all;
  }
}
