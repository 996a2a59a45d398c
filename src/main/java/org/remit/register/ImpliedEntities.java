package org.remit.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;

/**
 * What files of a register speak of as known, because the records that Remit ships with describe
 * it: the register's publishers, and body types. Where other records are imported, or none yet, it
 * is made, so that nothing is spoken of that is not there; records that come later take it over.
 */
final class ImpliedEntities {
  private final Predicate<EntityId> isThere;
  private final Consumer<Entity> create;
  private final Set<EntityId> seen = new HashSet<>();

  /**
   * @param isThere whether the newest release has an entity of this id
   * @param create is given every body type, and those publishers that are not there
   */
  ImpliedEntities(Predicate<EntityId> isThere, Consumer<Entity> create) {
    this.isThere = isThere;
    this.create = create;
  }

  void by(Entity entity) {
    if (entity instanceof Entity.Document document) {
      EntityId publisher = document.publisher();
      if (publisher != null && seen.add(publisher) && !isThere.test(publisher)) {
        create.accept(new Entity.Organisation(publisher, List.of(), null));
      }
    }
  }

  void by(Fact.OfRegister fact) {
    if (fact instanceof Fact.Classification of && seen.add(of.bodyType())) {
      create.accept(new Entity.BodyType(of.bodyType(), List.of()));
    }
  }
}
