package org.remit.graphql.fact;

import io.smallrye.graphql.api.Deprecated;
import io.smallrye.graphql.api.Nullable;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.domain.term.RelationKind;
import org.remit.domain.term.SuccessionHow;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.Function;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;

/** The GraphQL type Relation. */
@Name("Relation")
@Description("Two organisations stand in a relation, read as: from KIND to.")
public final class RelationFact extends FactNode implements CitedFact {
  private final Fact.Relation fact;

  RelationFact(ReadContext context, StoredFact stored, Fact.Relation fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("The kind of relation.")
  public RelationKind getRelationKind() {
    return fact.relationKind();
  }

  @Description("As `relationKind`.")
  @Deprecated(reason = "Use `relationKind`, which can be asked for of different types at once.")
  public RelationKind getKind() {
    return getRelationKind();
  }

  @Description("The organisation that is part of, answers to, or was followed by the other.")
  public CompletionStage<Organisation> getFrom() {
    return entity(fact.from(), Organisation.class);
  }

  @Description("The other organisation.")
  public CompletionStage<Organisation> getTo() {
    return entity(fact.to(), Organisation.class);
  }

  @Nullable
  @Description("How a succession came about; null for other relations, or where not known.")
  public SuccessionHow getHow() {
    return fact.how();
  }

  @Nullable
  @Description(
      "The function that moved, where a succession moved only one; null where it moved all.")
  public CompletionStage<@Nullable Function> getForFunction() {
    return entityOrNull(fact.forFunction(), Function.class);
  }
}
