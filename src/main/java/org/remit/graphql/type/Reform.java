package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Basis;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.ReformStage;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.HoldingFact;
import org.remit.graphql.fact.StageFact;
import org.remit.graphql.input.PartialDateScalar;
import org.remit.store.read.FactSelection;

/** Its fields with arguments are in {@code ReformFields}. */
@Description("A change to the bodies or their functions that somebody put forward.")
public final class Reform extends EntityNode implements Node, Subject, Found {
  private final Entity.Reform entity;

  Reform(ReadContext view, Entity.Reform entity) {
    super(view, entity.id());
    this.entity = entity;
  }

  @Description("Its name.")
  public String getName() {
    return entity.name();
  }

  @Description("What it would do, in one sentence of our own.")
  public String getSummary() {
    return entity.summary();
  }

  @Nullable
  @Description("Up to when its course was looked into; null where not said.")
  public PartialDateScalar getResearchedUntil() {
    return PartialDateScalar.of(entity.researchedUntil());
  }

  @Nullable
  @Description("The larger reform it is one proposal of; null where it stands alone.")
  public CompletionStage<@Nullable Reform> getPartOf() {
    return view().thingOrNull(entity.partOf(), Reform.class);
  }

  @Description("The proposals it consists of; empty where it is one.")
  public CompletionStage<List<@NonNull Reform>> getParts() {
    return view()
        .whose(EntityKind.REFORM, "partOf", id())
        .thenApply(
            parts -> parts.stream().map(part -> (Reform) EntityNode.of(view(), part)).toList());
  }

  @Description("The stage it had reached last then; PROPOSED where no other is known.")
  public CompletionStage<ReformStage> getStatus() {
    return view()
        .facts(id(), Part.REFORM, FactKind.STAGE)
        .thenApply(facts ->
            StageOrder.last(facts.stream().map(fact -> (Fact.Stage) fact.fact()).toList()));
  }

  @Description("The stages it had reached then, in order of time.")
  public CompletionStage<List<@NonNull StageFact>> getStages() {
    return view()
        .facts(id(), Part.REFORM, FactKind.STAGE)
        .thenApply(facts -> FactNode.all(view(), facts, StageFact.class));
  }

  @Description("What it would change, or has changed.")
  public CompletionStage<List<@NonNull Subject>> getAffects() {
    return view()
        .facts(id(), Part.REFORM, FactKind.AFFECTS)
        .thenCompose(facts ->
            view()
                .things(
                    facts.stream().map(fact -> ((Fact.Affects) fact.fact()).affected()).toList(),
                    Subject.class));
  }

  @Description("Who would hold what by it: the holdings it proposes, of whatever time.")
  public CompletionStage<List<@NonNull HoldingFact>> getWould() {
    return holdings(When.EVER, true);
  }

  @Description("What is held then because of it.")
  public CompletionStage<List<@NonNull HoldingFact>> getBecameOf() {
    return holdings(view().when(), false);
  }

  private CompletionStage<List<@NonNull HoldingFact>> holdings(When when, boolean proposed) {
    return view()
        .facts(id(), Part.REFORM, FactSelection.of(FactKind.HOLDING, when))
        .thenApply(facts ->
            FactNode.all(
                view(),
                facts.stream()
                    .filter(fact ->
                        (((Fact.Holding) fact.fact()).basis() == Basis.PROPOSAL) == proposed)
                    .toList(),
                HoldingFact.class));
  }
}
