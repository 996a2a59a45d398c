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
import org.remit.domain.RegisterStatus;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.AddressFact;
import org.remit.graphql.fact.ClassificationFact;
import org.remit.graphql.fact.EventFact;
import org.remit.graphql.fact.ExistenceFact;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.IdentifierFact;
import org.remit.graphql.fact.NameFact;
import org.remit.graphql.input.PartialDateScalar;
import org.remit.store.PreferredName;
import org.remit.store.ToldByEditions;
import org.remit.store.read.FactSelection;

/** Its fields with arguments are in {@code OrganisationFields}. */
@Description("A body, a legal person or not, as it is at the time asked about.")
public final class Organisation extends EntityNode implements Node, Holder, Party, Subject, Found {
  private final Entity.Organisation entity;

  Organisation(ReadContext view, Entity.Organisation entity) {
    super(view, entity.id());
    this.entity = entity;
  }

  @Description(
      "What it is called then, officially where that is known; where it has no name then, the last"
          + " before or the first after. One that a register only names by its code is called by"
          + " it: `Organisation with ODS code Y54`.")
  public CompletionStage<String> getName() {
    return view().name(id());
  }

  @Nullable
  @Description("Its acronym then; null where it has none.")
  public CompletionStage<@Nullable String> getAcronym() {
    return view()
        .names(id())
        .thenApply(names -> PreferredName.acronym(names, view().when()).orElse(null));
  }

  @Description("Its names then, of every kind; ask with when: \"../..\" for those of all times.")
  public CompletionStage<List<@NonNull NameFact>> getNames() {
    return view()
        .names(id())
        .thenApply(
            names -> FactNode.all(view(), ToldByEditions.at(names, view().when()), NameFact.class));
  }

  @Description("Its codes then, by scheme.")
  public CompletionStage<List<@NonNull IdentifierFact>> getIdentifiers() {
    return view()
        .facts(id(), Part.SUBJECT, FactKind.IDENTIFIER)
        .thenApply(facts -> FactNode.all(view(), facts, IdentifierFact.class));
  }

  @Description("The body types it is of then.")
  public CompletionStage<List<@NonNull BodyType>> getBodyTypes() {
    return view()
        .facts(id(), Part.SUBJECT, FactKind.CLASSIFICATION)
        .thenCompose(facts ->
            view()
                .things(
                    facts.stream()
                        .map(fact -> ((Fact.Classification) fact.fact()).bodyType())
                        .toList(),
                    BodyType.class));
  }

  @Description("The facts that say of what body type it is then, with their citations.")
  public CompletionStage<List<@NonNull ClassificationFact>> getClassifications() {
    return view()
        .facts(id(), Part.SUBJECT, FactKind.CLASSIFICATION)
        .thenApply(facts -> FactNode.all(view(), facts, ClassificationFact.class));
  }

  @Description("When it existed, whatever the time asked about.")
  public CompletionStage<List<@NonNull ExistenceFact>> getExistence() {
    return Lifespan.of(this);
  }

  @Description("Whether it existed then: true too where nothing is known of when it existed.")
  public CompletionStage<Boolean> getExists() {
    return Lifespan.touching(this);
  }

  @Nullable
  @Description(
      "Its state then, as the register of organisations gives it; null where no register says.")
  public CompletionStage<@Nullable RegisterStatus> getStatus() {
    return Lifespan.status(this);
  }

  @Description(
      "Its addresses then. A register tells the one of its day: an earlier one is known where an"
          + " earlier edition was imported.")
  public CompletionStage<List<@NonNull AddressFact>> getAddresses() {
    return view()
        .facts(id(), Part.SUBJECT, FactSelection.of(FactKind.ADDRESS, When.EVER))
        .thenApply(facts ->
            FactNode.all(view(), ToldByEditions.at(facts, view().when()), AddressFact.class));
  }

  @Nullable
  @Description("Up to when its facts were looked into; null where not said.")
  public PartialDateScalar getResearchedUntil() {
    return PartialDateScalar.of(entity.researchedUntil());
  }

  @Description("The offices and posts in it, of all times.")
  public CompletionStage<List<@NonNull Role>> getRoles() {
    return view()
        .whose(EntityKind.ROLE, "organisation", id())
        .thenApply(
            roles -> roles.stream().map(role -> (Role) EntityNode.of(view(), role)).toList());
  }

  @Description(
      "What happened with its part. Seen on a day, all up to that day; over a longer time, what"
          + " happened in it.")
  public CompletionStage<List<@NonNull EventFact>> getEvents() {
    When when = view().happenings();
    return view()
        .facts(id(), Part.PARTY, FactSelection.of(FactKind.EVENT, when))
        .thenApply(facts -> FactNode.all(view(), facts, EventFact.class));
  }
}
