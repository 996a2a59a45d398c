package org.remit.graphql.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.EntityNode;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;
import org.remit.store.read.PageRequest;

/** Lists of facts: those of a root field, and those of an entity, read for all parents at once. */
final class FactLists {
  private FactLists() {}

  /** All facts of this kind, at the time of its context, that mention the entity in this part. */
  static <T> CompletionStage<List<T>> all(
      EntityNode entity, Part part, FactKind kind, Class<T> type) {
    ReadContext context = entity.context();
    return context
        .facts(entity.id(), part, kind)
        .thenApply(facts -> FactNode.all(context, facts, type));
  }

  /** What is listed, as facts of this type. */
  static <T> Connection<T> of(
      ReadContext context, Paging paging, ListRead<StoredFact> list, Class<T> type) {
    return Connection.of(paging, list, StoredFact::key, fact -> FactNode.of(context, fact, type));
  }

  /** All facts of the selection, as a root field lists them. */
  static ListRead<StoredFact> selected(
      ReadContext context, FactSelection selection, PageRequest request) {
    var facts = context.snapshot().facts();
    return ListRead.unbatched(() -> facts.page(selection, request), () -> facts.count(selection));
  }

  /** The facts of the selection that mention the entity in this part. */
  static ListRead<StoredFact> mentioning(
      EntityNode entity, Part part, FactSelection selection, PageRequest request) {
    ReadContext context = entity.context();
    var facts = context.snapshot().facts();
    return ListRead.batched(
        context.reads(),
        List.of("facts", part, selection),
        request,
        entity.id(),
        ids -> facts.pagesOf(ids, part, selection, request),
        ids -> facts.countsOf(ids, part, selection));
  }

  /** A parent, and the entities whose facts are listed as its own. */
  record Group(EntityId parent, Set<EntityId> members) {
    Group {
      members = Set.copyOf(members);
    }

    private static Map<EntityId, Set<EntityId>> byParent(Set<Group> groups) {
      return groups.stream().collect(Collectors.toMap(Group::parent, Group::members));
    }

    private static <V> Map<Group, V> byGroup(Set<Group> groups, Map<EntityId, V> found) {
      return groups.stream()
          .filter(group -> found.containsKey(group.parent()))
          .collect(Collectors.toMap(group -> group, group -> found.get(group.parent())));
    }
  }

  /** The facts of the selection that mention any member of the group in any of these parts. */
  static ListRead<StoredFact> mentioningAny(
      ReadContext context,
      Group group,
      Set<Part> parts,
      FactSelection selection,
      PageRequest request) {
    var facts = context.snapshot().facts();
    return ListRead.batched(
        context.reads(),
        List.of("facts of groups", parts, selection),
        request,
        group,
        groups ->
            Group.byGroup(
                groups, facts.pagesOfGroups(Group.byParent(groups), parts, selection, request)),
        groups ->
            Group.byGroup(groups, facts.countsOfGroups(Group.byParent(groups), parts, selection)));
  }
}
