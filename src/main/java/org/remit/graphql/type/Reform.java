package org.remit.graphql.type;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Entity;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.term.ReformStage;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;

@Description("A change to the bodies or their functions that somebody put forward.")
public final class Reform extends EntityNode implements Node, Subject, Found {
  private final Entity.Reform entity;

  Reform(ReadContext context, Entity.Reform entity) {
    super(context, entity.id());
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
  @Description("The time up to which its progress was researched; null where not stated.")
  public PartialDateScalar getResearchedUntil() {
    return PartialDateScalar.of(entity.researchedUntil());
  }

  @Nullable
  @Description("The larger reform that it is one proposal of; null where there is none.")
  public CompletionStage<@Nullable Reform> getPartOf() {
    return oneOrNull(context(), entity.partOf(), Reform.class);
  }

  @Description("The proposals it consists of; empty where it is a single one.")
  public CompletionStage<List<@NonNull Reform>> getParts() {
    return context()
        .partsOf(id(), EntityKind.REFORM)
        .thenApply(parts -> ofAll(context(), parts, Reform.class));
  }

  @Description("The latest stage it had reached then; PROPOSED where no other is known.")
  public CompletionStage<ReformStage> getStatus() {
    return context()
        .facts(id(), Part.REFORM, FactKind.STAGE)
        .thenApply(facts ->
            StageOrder.last(facts.stream().map(fact -> (Fact.Stage) fact.fact()).toList()));
  }

  @Description("What it would change, or has changed.")
  public CompletionStage<List<@NonNull Subject>> getAffects() {
    return context()
        .facts(id(), Part.REFORM, FactKind.AFFECTS)
        .thenCompose(facts ->
            all(
                context(),
                facts.stream().map(fact -> ((Fact.Affects) fact.fact()).affected()).toList(),
                Subject.class));
  }
}
