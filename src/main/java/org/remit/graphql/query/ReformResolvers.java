package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.ReformStage;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.StageFact;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.ReformFilter;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Reform;
import org.remit.graphql.type.StageOrder;
import org.remit.store.StoredFact;
import org.remit.store.read.EntitySelection;
import org.remit.store.read.FactSelection;

/** Reforms, as far as they had come. */
@GraphQLApi
@Singleton
class ReformResolvers {
  @Query
  @Description(
      "Reforms, by name, as far as they had come at the time asked about: those first put forward"
          + " later are left out.")
  public CompletionStage<Connection<Reform>> reforms(
      Context field,
      @Nullable @Description("Which reforms; all where left out.") ReformFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    Paging paging = Paging.of(context, first, 20, after, "reforms", where);
    Set<EntityId> then = reached(context, where == null ? null : where.status());
    String affected = where == null ? null : where.affects();
    return IdArguments.known(context, affected, IdArguments.SUBJECTS)
        .thenCompose(id ->
            id == null ? CompletableFuture.completedFuture(then) : affecting(context, id, then))
        .thenApply(reforms ->
            EntityLists.of(
                context, paging, EntitySelection.among(EntityKind.REFORM, reforms), Reform.class));
  }

  private static CompletionStage<Set<EntityId>> affecting(
      ReadContext context, EntityId affected, Set<EntityId> among) {
    return context
        .facts(affected, Part.AFFECTED, FactSelection.of(FactKind.AFFECTS, When.EVER))
        .thenApply(facts ->
            facts.stream()
                .map(fact -> ((Fact.Affects) fact.fact()).reform())
                .filter(among::contains)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Those that had reached any of these stages last at the time of the context; null for any stage.
   * Those that had not been put forward by then are not among them. There are only hundreds of
   * reforms, so that all their stages are read.
   */
  private static Set<EntityId> reached(ReadContext context, @Nullable List<ReformStage> wanted) {
    Map<EntityId, List<Fact.Stage>> stages = new HashMap<>();
    for (StoredFact stored : context.snapshot().facts().all(FactKind.STAGE)) {
      var stage = (Fact.Stage) stored.fact();
      stages.computeIfAbsent(stage.reform(), _ -> new ArrayList<>()).add(stage);
    }
    return EntityLists.all(context, EntityKind.REFORM).stream()
        .map(Entity::id)
        .filter(reform -> isMeant(stages.getOrDefault(reform, List.of()), context.when(), wanted))
        .collect(Collectors.toSet());
  }

  private static boolean isMeant(
      List<Fact.Stage> stages, When when, @Nullable List<ReformStage> wanted) {
    List<Fact.Stage> then = stages.stream().filter(stage -> when.touches(stage.period())).toList();
    boolean later = then.isEmpty() && !stages.isEmpty();
    return !later && (wanted == null || wanted.contains(StageOrder.last(then)));
  }

  @Description("The stages it had reached then, in order of time.")
  public CompletionStage<List<@NonNull StageFact>> stages(@Source Reform reform) {
    return FactLists.all(reform, Part.REFORM, FactKind.STAGE, StageFact.class);
  }
}
