package org.remit.records.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.remit.domain.EntityId;

/** Finds ways through entities that lead back to where they began. */
final class Cycle {
  private Cycle() {}

  /**
   * One cycle for each group of entities that has any, in the order of their first ids.
   *
   * @param steps for each entity the ones a step leads to
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

  /** For reading: {@code a > b > a}. */
  static String text(List<EntityId> cycle) {
    return cycle.stream().map(EntityId::toString).collect(Collectors.joining(" > "))
        + " > "
        + cycle.getFirst();
  }

  /** Takes away, until there is none, each entity that no step leaves. */
  private static void dropEnds(Map<EntityId, Set<EntityId>> left) {
    boolean dropped = true;
    while (dropped) {
      left.values().forEach(to -> to.retainAll(left.keySet()));
      dropped = left.values().removeIf(Set::isEmpty);
    }
  }

  /** Walks from the first entity, where every one has a step, until the way meets itself. */
  private static List<EntityId> follow(SortedMap<EntityId, Set<EntityId>> left) {
    var way = new ArrayList<EntityId>();
    EntityId at = left.firstKey();
    while (!way.contains(at)) {
      way.add(at);
      at = java.util.Collections.min(left.getOrDefault(at, Set.of()));
    }
    return List.copyOf(way.subList(way.indexOf(at), way.size()));
  }
}
