package org.remit.graphql.fact;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.type.EntityNode;
import org.remit.store.StoredFact;

/**
 * A fact as it is seen in a context. The subclasses implement {@link CitedFact}, not this class, of
 * which SmallRye would otherwise make a type.
 */
public abstract sealed class FactNode
    permits NameFact,
        IdentifierFact,
        ExistenceFact,
        ClassificationFact,
        RelationFact,
        AddressFact,
        HoldingFact,
        TenureFact,
        StatementFact,
        StageFact,
        AffectsFact,
        EventFact {
  private final ReadContext context;
  private final StoredFact stored;

  FactNode(ReadContext context, StoredFact stored) {
    this.context = context;
    this.stored = stored;
  }

  /**
   * The fact as its type.
   *
   * @param type the class of the type, or {@link CitedFact}
   */
  public static <T> T of(ReadContext context, StoredFact stored, Class<T> type) {
    return type.cast(
        switch (stored.fact()) {
          case Fact.Name fact -> new NameFact(context, stored, fact);
          case Fact.Identifier fact -> new IdentifierFact(context, stored, fact);
          case Fact.Existence fact -> new ExistenceFact(context, stored, fact);
          case Fact.Classification fact -> new ClassificationFact(context, stored, fact);
          case Fact.Relation fact -> new RelationFact(context, stored, fact);
          case Fact.Address fact -> new AddressFact(context, stored, fact);
          case Fact.Holding fact -> new HoldingFact(context, stored, fact, null);
          case Fact.Tenure fact -> new TenureFact(context, stored, fact);
          case Fact.Statement fact -> new StatementFact(context, stored, fact);
          case Fact.Stage fact -> new StageFact(context, stored, fact);
          case Fact.Affects fact -> new AffectsFact(context, stored, fact);
          case Fact.Event fact -> new EventFact(context, stored, fact);
        });
  }

  /** These facts, which are all of this type. */
  public static <T> List<T> all(ReadContext context, List<StoredFact> facts, Class<T> type) {
    return facts.stream().map(fact -> of(context, fact, type)).toList();
  }

  ReadContext context() {
    return context;
  }

  <T> CompletionStage<T> entity(EntityId id, Class<T> type) {
    return EntityNode.one(context, id, type);
  }

  <T> CompletionStage<@Nullable T> entityOrNull(@Nullable EntityId id, Class<T> type) {
    return EntityNode.oneOrNull(context, id, type);
  }

  <T> CompletionStage<List<T>> entities(Collection<EntityId> ids, Class<T> type) {
    return EntityNode.all(context, ids, type);
  }

  @Id
  @Description("Its id, `fact/` and a UUID made of its content: the same in every release.")
  public String getId() {
    return "fact/" + stored.id();
  }

  @Description("When it held.")
  public FactPeriod getPeriod() {
    return new FactPeriod(stored.fact().period());
  }

  @Description(
      "Whether it is certain for the time asked about; false where it is taken from an edition of a"
          + " register of another day, and the next edition states something else.")
  public boolean getCertain() {
    return stored.certain(context.when());
  }

  @Description("The places in documents that state it; never empty.")
  public List<@NonNull FactCitation> getCitations() {
    return stored.fact().citations().stream()
        .map(citation -> new FactCitation(context, citation, stored.fact().period()))
        .toList();
  }

  @Description("The releases of the dataset that have it.")
  public RecordedReleases getRecorded() {
    Integer until = stored.until();
    // A release does not know what later ones withdrew, so that it answers the same for ever.
    boolean current = until == null || until >= context.snapshot().release().number();
    return new RecordedReleases(stored.since(), current ? null : until);
  }
}
