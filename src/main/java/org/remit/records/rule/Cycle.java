package org.remit.records.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.remit.domain.EntityId;

/** Finds cycles in a graph of entities. */
final class Cycle {
  private Cycle() {}

  /**
   * One cycle for each connected group that has any, in the order of their first ids.
   *
   * @param steps the edges: for each entity its targets
   * @return cycles, each without its first entity repeated at the end
   */
  static List<List<EntityId>> find(Map<EntityId, Set<EntityId>> steps) {
    SortedMap<EntityId, Set<EntityId>> left = new TreeMap<>();
    steps.forEach((from, to) -> left.put(from, new HashSet<>(to)));
    var cycles = new ArrayList<List<EntityId>>();
    dropEnds(left);
    while (!left.isEmpty()) {
      List<EntityId> cycle = follow(left);
      cycles.add(cycle);
      left.keySet().removeAll(Set.copyOf(cycle));
      dropEnds(left);
    }
    return List.copyOf(cycles);
  }

  /** For messages: {@code a > b > a}. */
  static String text(List<EntityId> cycle) {
    return cycle.stream().map(EntityId::toString).collect(Collectors.joining(" > "))
        + " > "
        + cycle.getFirst();
  }

  /** Removes entities without an outgoing edge until there are none. */
  private static void dropEnds(Map<EntityId, Set<EntityId>> left) {
    boolean dropped = true;
    while (dropped) {
      left.values().forEach(to -> to.retainAll(left.keySet()));
      dropped = left.values().removeIf(Set::isEmpty);
    }
  }

  /** Follows edges from the first entity, where every one has some, until an entity repeats. */
  private static List<EntityId> follow(SortedMap<EntityId, Set<EntityId>> left) {
    var path = new ArrayList<EntityId>();
    EntityId at = left.firstKey();
    while (!path.contains(at)) {
      path.add(at);
      at = Collections.min(left.getOrDefault(at, Set.of()));
    }
    return List.copyOf(path.subList(path.indexOf(at), path.size()));
  }
}
