package org.remit.graphql.type;

import io.smallrye.graphql.api.Deprecated;
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
import org.remit.domain.term.RegisterStatus;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;

@Description("A body, a legal person or not, as it is at the time asked about.")
public final class Organisation extends EntityNode implements Node, Holder, Party, Subject, Found {
  private final Entity.Organisation entity;

  Organisation(ReadContext context, Entity.Organisation entity) {
    super(context, entity.id());
    this.entity = entity;
  }

  @Description(
      "Its name then, the official one where it is known; where it had no name then, the last one"
          + " before, or else the first one after. Where only its code is known:"
          + " `Organisation with ODS code Y54`.")
  public CompletionStage<String> getName() {
    return CurrentName.of(this);
  }

  @Nullable
  @Description("Its acronym then; null where it has none.")
  public CompletionStage<@Nullable String> getAcronym() {
    return CurrentName.acronym(this);
  }

  @Description("The body types it belongs to then.")
  public CompletionStage<List<@NonNull BodyType>> getBodyTypes() {
    return context()
        .facts(id(), Part.SUBJECT, FactKind.CLASSIFICATION)
        .thenCompose(facts ->
            all(
                context(),
                facts.stream().map(fact -> ((Fact.Classification) fact.fact()).bodyType()).toList(),
                BodyType.class));
  }

  @Description("Whether it existed then; also true where it is not known when it existed.")
  public CompletionStage<Boolean> getExists() {
    return Lifespan.exists(this);
  }

  @Nullable
  @Description(
      "Its state then, as the register of organisations gives it; null where no register says.")
  public CompletionStage<@Nullable RegisterStatus> getRegisterStatus() {
    return Lifespan.status(this);
  }

  @Nullable
  @Description("As `registerStatus`.")
  @Deprecated(reason = "Use `registerStatus`, which can be asked for of different types at once.")
  public CompletionStage<@Nullable RegisterStatus> getStatus() {
    return getRegisterStatus();
  }

  @Nullable
  @Description("The time up to which its facts were researched; null where not stated.")
  public PartialDateScalar getResearchedUntil() {
    return PartialDateScalar.of(entity.researchedUntil());
  }

  @Description("The offices and posts in it, at any time.")
  public CompletionStage<List<@NonNull Role>> getRoles() {
    return context()
        .partsOf(id(), EntityKind.ROLE)
        .thenApply(roles -> ofAll(context(), roles, Role.class));
  }
}
