package org.remit.records.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Problem;
import org.remit.records.fact.DeclaredIds;
import org.remit.records.fact.RecordSet;
import org.remit.records.yaml.SourcePosition;

/** No function is broader than itself, and no reform part of itself, over any number of steps. */
final class TreeCycles implements Rule {
  @Override
  public void check(RecordSet set, DeclaredIds ids, Consumer<Problem> problems) {
    Map<EntityId, Set<EntityId>> parents = new HashMap<>();
    Map<EntityId, SourcePosition> places = new HashMap<>();
    for (var entity : set.entities()) {
      EntityId parent = parent(entity.value());
      if (parent != null) {
        parents.put(entity.value().id(), Set.of(parent));
        places.put(entity.value().id(), entity.item().place(key(parent)));
      }
    }
    for (List<EntityId> cycle : Cycle.find(parents)) {
      SourcePosition place = places.get(cycle.getFirst());
      if (place != null) {
        String what = "%s leads back to itself".formatted(key(cycle.getFirst()));
        problems.accept(
            place.problem(what, Cycle.text(cycle), "a tree, with something at its top"));
      }
    }
  }

  private static @Nullable EntityId parent(Entity entity) {
    return switch (entity) {
      case Entity.Function function -> function.broader();
      case Entity.Reform reform -> reform.partOf();
      case Entity.Organisation _,
          Entity.BodyType _,
          Entity.Role _,
          Entity.Person _,
          Entity.Document _ ->
          null;
    };
  }

  private static String key(EntityId id) {
    return switch (id.kind()) {
      case FUNCTION -> "broader";
      case REFORM -> "partOf";
      case ORGANISATION, BODY_TYPE, ROLE, PERSON, DOCUMENT ->
          throw new IllegalArgumentException(id + " stands in no tree");
    };
  }
}
