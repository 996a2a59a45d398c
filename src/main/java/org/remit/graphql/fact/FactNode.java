package org.remit.graphql.fact;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.Fact;
import org.remit.graphql.engine.ReadContext;
import org.remit.store.StoredFact;

/**
 * A fact as it is seen. It leaves it to the types to be a {@link CitedFact}: else SmallRye would
 * take it for a type itself.
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
  /** What comes before the UUID in the id of a fact. */
  static final String PREFIX = "fact/";

  private final ReadContext view;
  private final StoredFact stored;

  FactNode(ReadContext view, StoredFact stored) {
    this.view = view;
    this.stored = stored;
  }

  public static FactNode of(ReadContext view, StoredFact stored) {
    return switch (stored.fact()) {
      case Fact.Name fact -> new NameFact(view, stored, fact);
      case Fact.Identifier fact -> new IdentifierFact(view, stored, fact);
      case Fact.Existence fact -> new ExistenceFact(view, stored, fact);
      case Fact.Classification fact -> new ClassificationFact(view, stored, fact);
      case Fact.Relation fact -> new RelationFact(view, stored, fact);
      case Fact.Address fact -> new AddressFact(view, stored, fact);
      case Fact.Holding fact -> new HoldingFact(view, stored, fact, null);
      case Fact.Tenure fact -> new TenureFact(view, stored, fact);
      case Fact.Statement fact -> new StatementFact(view, stored, fact);
      case Fact.Stage fact -> new StageFact(view, stored, fact);
      case Fact.Affects fact -> new AffectsFact(view, stored, fact);
      case Fact.Event fact -> new EventFact(view, stored, fact);
    };
  }

  public static CitedFact cited(ReadContext view, StoredFact stored) {
    return (CitedFact) of(view, stored);
  }

  /** These facts, which are all of this type. */
  public static <T extends FactNode> List<T> all(
      ReadContext view, List<StoredFact> facts, Class<T> type) {
    return facts.stream().map(fact -> type.cast(of(view, fact))).toList();
  }

  ReadContext view() {
    return view;
  }

  StoredFact stored() {
    return stored;
  }

  @Id
  @Description("Its id, `fact/` and a UUID made of its content: the same in every release.")
  public String getId() {
    return PREFIX + stored.id();
  }

  @Description("When it held.")
  public FactPeriod getPeriod() {
    return new FactPeriod(stored.fact().period());
  }

  @Description("Where it is to be found; never empty.")
  public List<@NonNull FactCitation> getCitations() {
    return stored.fact().citations().stream()
        .map(citation -> new FactCitation(view, citation))
        .toList();
  }

  @Description("The releases of the dataset that have it.")
  public RecordedReleases getRecorded() {
    Integer until = stored.until();
    // What later releases withdrew is not known to this one, which answers the same for ever.
    boolean held = until == null || until >= view.snapshot().release().number();
    return new RecordedReleases(stored.since(), held ? null : until);
  }
}
