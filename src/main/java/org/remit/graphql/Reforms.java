package org.remit.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.ReformStage;
import org.remit.domain.When;
import org.remit.store.EntitySelection;
import org.remit.store.FactSelection;

/** Which reforms a filter means. */
final class Reforms {
  private static final EntitySelection ALL = EntitySelection.all(EntityKind.REFORM);

  private Reforms() {}

  static CompletionStage<EntitySelection> selected(View view, @Nullable ReformFilter where) {
    return Ids.known(
            view,
            where == null ? null : where.affects(),
            EntityKind.ORGANISATION,
            EntityKind.BODY_TYPE,
            EntityKind.FUNCTION,
            EntityKind.ROLE,
            EntityKind.REFORM,
            EntityKind.DOCUMENT)
        .thenCompose(affected ->
            affected == null
                ? java.util.concurrent.CompletableFuture.completedFuture(ALL)
                : affecting(view, affected).thenApply(ALL::among))
        .thenApply(selection ->
            where == null || where.status() == null
                ? selection
                : withStatus(view, selection, where.status()));
  }

  private static CompletionStage<Set<EntityId>> affecting(View view, EntityId affected) {
    return view.facts(affected, Part.AFFECTED, FactSelection.of(FactKind.AFFECTS, When.EVER))
        .thenApply(facts ->
            facts.stream()
                .map(fact -> ((Fact.Affects) fact.fact()).reform())
                .collect(Collectors.toSet()));
  }

  private static EntitySelection withStatus(
      View view, EntitySelection selection, List<ReformStage> wanted) {
    Set<EntityId> candidates = selection.ids();
    Map<EntityId, List<Fact.Stage>> reached = new HashMap<>();
    if (wanted.contains(ReformStage.PROPOSED)) {
      // A reform whose stages are not known was put forward at least.
      reforms(view).forEach(reform -> reached.put(reform, new ArrayList<>()));
    }
    view.snapshot()
        .facts()
        .forEach(
            FactSelection.of(FactKind.STAGE, view.when()),
            stored -> {
              var stage = (Fact.Stage) stored.fact();
              reached.computeIfAbsent(stage.reform(), _ -> new ArrayList<>()).add(stage);
            });
    var ids = new HashSet<EntityId>();
    reached.forEach((reform, stages) -> {
      if (wanted.contains(Stages.last(stages))) {
        ids.add(reform);
      }
    });
    if (candidates != null) {
      ids.retainAll(candidates);
    }
    return selection.among(ids);
  }

  private static List<EntityId> reforms(View view) {
    return Everything.of(view, EntityKind.REFORM).stream().map(entity -> entity.id()).toList();
  }
}
