package org.remit.graphql.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.ReformStage;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.ReformFilter;
import org.remit.graphql.type.StageOrder;
import org.remit.store.read.EntitySelection;
import org.remit.store.read.FactSelection;

/**
 * Which reforms a filter means. There are only hundreds of reforms, and their stages are looked
 * through.
 */
final class ReformSelection {
  private static final EntityKind[] SUBJECTS = {
    EntityKind.ORGANISATION,
    EntityKind.BODY_TYPE,
    EntityKind.FUNCTION,
    EntityKind.ROLE,
    EntityKind.REFORM,
    EntityKind.DOCUMENT
  };

  private ReformSelection() {}

  static CompletionStage<EntitySelection> selected(ReadContext view, @Nullable ReformFilter where) {
    Set<EntityId> then = reached(view, where == null ? null : where.status());
    return IdArguments.known(view, where == null ? null : where.affects(), SUBJECTS)
        .thenCompose(affected ->
            affected == null
                ? CompletableFuture.completedFuture(then)
                : affecting(view, affected)
                    .thenApply(reforms -> {
                      reforms.retainAll(then);
                      return reforms;
                    }))
        .thenApply(EntitySelection.all(EntityKind.REFORM)::among);
  }

  private static CompletionStage<Set<EntityId>> affecting(ReadContext view, EntityId affected) {
    return view.facts(affected, Part.AFFECTED, FactSelection.of(FactKind.AFFECTS, When.EVER))
        .thenApply(facts ->
            facts.stream()
                .map(fact -> ((Fact.Affects) fact.fact()).reform())
                .collect(Collectors.toCollection(HashSet::new)));
  }

  /**
   * Those that had reached any of these stages last at the time of the view; null for any stage.
   * Those that had not been put forward by then are not among them.
   */
  private static Set<EntityId> reached(ReadContext view, @Nullable List<ReformStage> wanted) {
    Map<EntityId, List<Fact.Stage>> stages = new HashMap<>();
    view.snapshot()
        .facts()
        .forEach(
            FactSelection.of(FactKind.STAGE, When.EVER),
            stored -> {
              var stage = (Fact.Stage) stored.fact();
              stages.computeIfAbsent(stage.reform(), _ -> new ArrayList<>()).add(stage);
            });
    return AllEntities.of(view, EntityKind.REFORM).stream()
        .map(Entity::id)
        .filter(reform -> isMeant(stages.getOrDefault(reform, List.of()), view.when(), wanted))
        .collect(Collectors.toSet());
  }

  private static boolean isMeant(
      List<Fact.Stage> stages, When when, @Nullable List<ReformStage> wanted) {
    List<Fact.Stage> then = stages.stream().filter(stage -> when.touches(stage.period())).toList();
    boolean later = then.isEmpty() && !stages.isEmpty();
    return !later && (wanted == null || wanted.contains(StageOrder.last(then)));
  }
}
