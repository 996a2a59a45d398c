package org.remit.graphql;

import java.util.ArrayList;
import java.util.List;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.store.Entities;
import org.remit.store.EntitySelection;
import org.remit.store.Key;
import org.remit.store.PageRequest;

/** All entities of a kind of which there are only hundreds: body types, reforms. */
final class Everything {
  private static final int AT_ONCE = 1_000;

  private Everything() {}

  static List<Entity> of(View view, EntityKind kind) {
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
