package org.remit.graphql.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.EntityNode;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Page;
import org.remit.store.read.PageRequest;

/** The lists of facts that entities have, a page at a time. */
final class FactLists {
  /** Makes a connection of what was read. */
  @FunctionalInterface
  interface Made<C> {
    C of(
        ReadContext view,
        Paging paging,
        PageRead<StoredFact> page,
        Supplier<CompletionStage<Integer>> total);
  }

  private FactLists() {}

  /** The facts of the selection that speak of the entity in this part. */
  static <C> C of(
      EntityNode entity, Part part, FactSelection selection, Paging paging, Made<C> made) {
    ReadContext view = entity.view();
    return made.of(
        view,
        paging,
        () -> view.factPage(entity.id(), part, selection, paging.request()),
        () -> view.factCount(entity.id(), part, selection));
  }

  /** A parent, and the entities whose facts are listed as its own. */
  record Group(EntityId parent, Set<EntityId> members) {
    Group {
      members = Set.copyOf(members);
    }

    static Map<EntityId, Set<EntityId>> byParent(Set<Group> groups) {
      return groups.stream().collect(Collectors.toMap(Group::parent, Group::members));
    }

    static <V> Map<Group, V> byGroup(Set<Group> groups, Map<EntityId, V> found) {
      return groups.stream()
          .filter(group -> found.containsKey(group.parent()))
          .collect(Collectors.toMap(group -> group, group -> found.get(group.parent())));
    }
  }

  /** The facts of the selection that speak of any member of the group in any of these parts. */
  static <C> C ofGroup(
      ReadContext view,
      Group group,
      Set<Part> parts,
      FactSelection selection,
      Paging paging,
      Made<C> made) {
    return made.of(
        view,
        paging,
        () -> pageOfGroup(view, group, parts, selection, paging.request()),
        () -> countOfGroup(view, group, parts, selection));
  }

  private static CompletionStage<Page<StoredFact>> pageOfGroup(
      ReadContext view,
      Group group,
      Set<Part> parts,
      FactSelection selection,
      PageRequest request) {
    return view.loads()
        .load(
            List.of("fact page of groups", parts, selection, request),
            group,
            Page.<StoredFact>empty(),
            (Set<Group> groups) ->
                Group.byGroup(
                    groups,
                    view.snapshot()
                        .facts()
                        .pagesOfGroups(Group.byParent(groups), parts, selection, request)));
  }

  private static CompletionStage<Integer> countOfGroup(
      ReadContext view, Group group, Set<Part> parts, FactSelection selection) {
    return view.loads()
        .load(
            List.of("fact count of groups", parts, selection),
            group,
            0,
            (Set<Group> groups) ->
                Group.byGroup(
                    groups,
                    view.snapshot()
                        .facts()
                        .countsOfGroups(Group.byParent(groups), parts, selection)));
  }

  /** The statements in which the entity plays this part, the latest first. */
  static StatementConnection statements(
      EntityNode entity,
      Part part,
      FactSelection selection,
      @Nullable Integer first,
      @Nullable String after) {
    ReadContext view = entity.view();
    Paging paging =
        Paging.of(view, first, 20, after, "statements", entity.id(), part, selection.values());
    return StatementConnection.of(
        view,
        paging,
        () -> view.factPage(entity.id(), part, selection, paging.newestFirst()),
        () -> view.factCount(entity.id(), part, selection));
  }

  static StatementConnection statements(
      EntityNode entity, Part part, @Nullable Integer first, @Nullable String after) {
    var selection = FactSelection.of(FactKind.STATEMENT, entity.view().happenings());
    return statements(entity, part, selection, first, after);
  }
}
