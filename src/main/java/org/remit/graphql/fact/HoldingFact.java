package org.remit.graphql.fact;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.term.Basis;
import org.remit.domain.term.Nature;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.Function;
import org.remit.graphql.type.Holder;
import org.remit.graphql.type.Reform;
import org.remit.graphql.type.Subject;
import org.remit.store.StoredFact;

/** The GraphQL type Holding. */
@Name("Holding")
@Description("A holder has a function.")
public final class HoldingFact extends FactNode implements CitedFact {
  private final Fact.Holding fact;
  private final @Nullable EntityId bodyType;

  public HoldingFact(
      ReadContext context, StoredFact stored, Fact.Holding fact, @Nullable EntityId bodyType) {
    super(context, stored);
    this.fact = fact;
    this.bodyType = bodyType;
  }

  @Description("Who holds the function; a body type where each of its members does.")
  public CompletionStage<Holder> getHolder() {
    return entity(fact.holder(), Holder.class);
  }

  @Nullable
  @Description(
      "The body type through which an organisation holds it, where it was asked for as a holding of"
          + " that organisation; null where the holder is the organisation itself.")
  public CompletionStage<@Nullable BodyType> getThrough() {
    return entityOrNull(bodyType, BodyType.class);
  }

  @Description("The function.")
  public CompletionStage<Function> getFunction() {
    return entity(fact.function(), Function.class);
  }

  @Description("Whether the holder must do it or may do it.")
  public Nature getNature() {
    return fact.nature();
  }

  @Description("The ground on which it is held.")
  public Basis getBasis() {
    return fact.basis();
  }

  @Nullable
  @Description("The provision it rests on; null where the ground is no law, or is not known.")
  public LegalBasis getLegalBasis() {
    return fact.legalBasis() == null
        ? null
        : new LegalBasis(context(), fact.legalBasis(), fact.period());
  }

  @Nullable
  @Description("Who delegated it, and has it by law; null where it is the holder's own.")
  public CompletionStage<@Nullable Holder> getDelegatedBy() {
    return entityOrNull(fact.delegatedBy(), Holder.class);
  }

  @Description("On whom the function acts; empty where not stated.")
  public CompletionStage<List<@NonNull Subject>> getOver() {
    return entities(fact.over(), Subject.class);
  }

  @Nullable
  @Description(
      "The reform that proposed it (basis PROPOSAL) or brought it about; null where none is known.")
  public CompletionStage<@Nullable Reform> getReform() {
    return entityOrNull(fact.reform(), Reform.class);
  }

  @Nullable
  @Description("A doubt or a limit, in a sentence; null where there is none.")
  public String getNote() {
    return fact.note();
  }
}
