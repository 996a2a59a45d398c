package org.remit.release;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.store.Store;

/**
 * What files of a register speak of as known, because the records that Remit ships with describe
 * it: the register's publishers, and body types. Where other records are imported, or none yet, it
 * is made, so that nothing is spoken of that is not there; records that come later take it over.
 */
final class TakenForGranted {
  private final Store store;
  private final Consumer<Entity> create;
  private final Set<EntityId> seen = new HashSet<>();

  /**
   * @param create is given every body type, and those publishers that are not there
   */
  TakenForGranted(Store store, Consumer<Entity> create) {
    this.store = store;
    this.create = create;
  }

  void by(Entity entity) {
    if (entity instanceof Entity.Document document) {
      EntityId publisher = document.publisher();
      if (publisher != null && seen.add(publisher) && !isThere(publisher)) {
        create.accept(new Entity.Organisation(publisher, List.of(), null));
      }
    }
  }

  void by(Fact fact) {
    if (fact instanceof Fact.Classification of && seen.add(of.bodyType())) {
      create.accept(new Entity.BodyType(of.bodyType(), List.of()));
    }
  }

  private boolean isThere(EntityId organisation) {
    return store
        .newest()
        .map(release -> store.at(release).entities().byId(Set.of(organisation)))
        .filter(found -> found.containsKey(organisation))
        .isPresent();
  }
}
