package org.remit.register.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.store.bulk.RegisterFact;

/**
 * Finds the sets of a register whose files have to be imported again after the records have changed
 * whose a code is. Where one organisation becomes several, or several become one, or the records
 * give one code to several, a fact that editions state in the same words is stored once and may
 * belong to each of them; or it is stored twice and may have to be one. Only the files show which.
 *
 * @param owners who has, or had before, a code that changed hands; each with all its codes
 * @param isShared whether the records give a code to more than one organisation
 */
record SetsToReimport(Map<EntityId, Set<String>> owners, Predicate<String> isShared) {
  /**
   * The sets, as {@code ods/etr}.
   *
   * @param moved all that registers say of the owners, with what takes its place
   */
  Set<String> of(Map<RegisterFact, Fact.OfRegister> moved) {
    Set<EntityId> unsure = unsure(moved);
    return moved.keySet().stream()
        .filter(fact -> organisations(fact.fact()).stream().anyMatch(unsure::contains))
        .map(fact -> fact.stated().source())
        .collect(Collectors.toSet());
  }

  private Set<EntityId> unsure(Map<RegisterFact, Fact.OfRegister> moved) {
    var went = new HashMap<EntityId, Set<EntityId>>();
    var came = new HashMap<EntityId, Set<EntityId>>();
    moved.forEach((before, after) -> {
      List<EntityId> from = organisations(before.fact());
      List<EntityId> to = organisations(after);
      for (int i = 0; i < from.size(); i++) {
        if (owners.containsKey(from.get(i))) {
          went.computeIfAbsent(from.get(i), _ -> new HashSet<>()).add(to.get(i));
          came.computeIfAbsent(to.get(i), _ -> new HashSet<>()).add(from.get(i));
        }
      }
    });
    var unsure = new HashSet<EntityId>();
    went.forEach((from, to) -> {
      boolean moves = !to.equals(Set.of(from));
      if (moves && (to.size() > 1 || hasSharedCode(from))) {
        unsure.add(from);
      }
    });
    came.values().stream().filter(from -> from.size() > 1).forEach(unsure::addAll);
    return unsure;
  }

  private boolean hasSharedCode(EntityId owner) {
    return owners.getOrDefault(owner, Set.of()).stream().anyMatch(isShared);
  }

  /** The subject, and the other side of a relation. */
  private static List<EntityId> organisations(Fact.OfRegister fact) {
    return Stream.of(Optional.of(fact.subject()), Optional.ofNullable(fact.object()))
        .flatMap(Optional::stream)
        .filter(entity -> entity.kind() == EntityKind.ORGANISATION)
        .toList();
  }
}
