package org.remit.graphql.fact;

import io.smallrye.graphql.api.Deprecated;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.Medium;
import org.remit.domain.term.Stance;
import org.remit.domain.term.StatementKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.PartialDateScalar;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.Found;
import org.remit.graphql.type.Party;
import org.remit.graphql.type.Reform;
import org.remit.graphql.type.Role;
import org.remit.graphql.type.Subject;
import org.remit.store.StoredFact;
import org.remit.store.read.FactSelection;

/** The GraphQL type Statement. */
@Name("Statement")
@Description("Someone said something about something.")
public final class StatementFact extends FactNode implements CitedFact, Found {
  private final Fact.Statement fact;

  public StatementFact(ReadContext context, StoredFact stored, Fact.Statement fact) {
    super(context, stored);
    this.fact = fact;
  }

  @Description("What the speaker does: proposes, warns, denies.")
  public StatementKind getStatementKind() {
    return fact.statementKind();
  }

  @Description("As `statementKind`.")
  @Deprecated(reason = "Use `statementKind`, which can be asked for of different types at once.")
  public StatementKind getKind() {
    return getStatementKind();
  }

  @Nullable
  @Description("Its stance towards the reform; null where it takes none, or is about no reform.")
  public Stance getStance() {
    return fact.stance();
  }

  @Description("What was said, in one sentence of our own.")
  public String getSummary() {
    return fact.summary();
  }

  @Nullable
  @Description("At most twelve of the words that were said; null where none are quoted.")
  public String getPhrase() {
    return fact.phrase();
  }

  @Description("Who said it; never empty.")
  public CompletionStage<List<@NonNull Party>> getSpeakers() {
    return entities(fact.speakers(), Party.class);
  }

  @Nullable
  @Description(
      "The role that the first person among the speakers held on the day it was said; null where"
          + " none is known, or no person spoke, or the day is not known.")
  public CompletionStage<@Nullable Role> getSpeakerRole() {
    var person = fact.speakers().stream().filter(id -> id.kind() == EntityKind.PERSON).findFirst();
    if (person.isEmpty() || fact.said() == null) {
      return CompletableFuture.completedFuture(null);
    }
    return context()
        .facts(person.get(), Part.PERSON, FactSelection.of(FactKind.TENURE, When.EVER))
        .thenCompose(tenures -> entityOrNull(roleHeldThen(tenures), Role.class));
  }

  @Nullable
  @Description("As `speakerRole`.")
  @Deprecated(reason = "Use `speakerRole`, which can be asked for of different types at once.")
  public CompletionStage<@Nullable Role> getCapacity() {
    return getSpeakerRole();
  }

  /** Of several roles held that day the one taken up last. */
  private @Nullable EntityId roleHeldThen(List<StoredFact> tenures) {
    var then = new When(fact.period().first(), fact.period().last());
    return tenures.stream()
        .map(tenure -> (Fact.Tenure) tenure.fact())
        .filter(tenure -> then.touches(tenure.period()))
        .max(java.util.Comparator.comparing(tenure -> tenure.period().first()))
        .map(Fact.Tenure::role)
        .orElse(null);
  }

  @Description("What or whom it is about.")
  public CompletionStage<List<@NonNull Subject>> getAbout() {
    return entities(fact.about(), Subject.class);
  }

  @Nullable
  @Description("The reform it is about; null where it is about none.")
  public CompletionStage<@Nullable Reform> getReform() {
    return entityOrNull(fact.reform(), Reform.class);
  }

  @Nullable
  @Description("The day it was said; null where not known.")
  public PartialDateScalar getSaid() {
    return PartialDateScalar.of(fact.said());
  }

  @Nullable
  @Description("Where it was said first; null where not known.")
  public Medium getMedium() {
    return fact.medium();
  }

  @Description("The document that reports it.")
  public CompletionStage<Document> getReportedIn() {
    return entity(fact.reportedIn(), Document.class);
  }
}
