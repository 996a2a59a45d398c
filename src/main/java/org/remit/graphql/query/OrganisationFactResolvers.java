package org.remit.graphql.query;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.AddressFact;
import org.remit.graphql.fact.ClassificationFact;
import org.remit.graphql.fact.EventFact;
import org.remit.graphql.fact.ExistenceFact;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.IdentifierFact;
import org.remit.graphql.fact.NameFact;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Lifespan;
import org.remit.graphql.type.Organisation;
import org.remit.register.set.NamesBetweenEditions;
import org.remit.store.read.FactSelection;

/** The facts of organisations and body types that are listed whole: names, codes, lives, events. */
@GraphQLApi
@Singleton
class OrganisationFactResolvers {
  @Description("Its names then, of every kind; ask with when: \"../..\" for those of all times.")
  public CompletionStage<List<@NonNull NameFact>> names(@Source Organisation organisation) {
    ReadContext context = organisation.context();
    return context
        .names(organisation.id())
        .thenApply(names ->
            FactNode.all(context, NamesBetweenEditions.at(names, context.when()), NameFact.class));
  }

  @Description("Its codes then, by scheme.")
  public CompletionStage<List<@NonNull IdentifierFact>> identifiers(
      @Source Organisation organisation) {
    return FactLists.all(organisation, Part.SUBJECT, FactKind.IDENTIFIER, IdentifierFact.class);
  }

  @Description("The facts that say of what body type it is then, with their citations.")
  public CompletionStage<List<@NonNull ClassificationFact>> classifications(
      @Source Organisation organisation) {
    return FactLists.all(
        organisation, Part.SUBJECT, FactKind.CLASSIFICATION, ClassificationFact.class);
  }

  @Description(
      "When it existed, whatever the time asked about. Where editions of a register state of it one"
          + " after the other, what they state at that time.")
  public CompletionStage<List<@NonNull ExistenceFact>> existence(
      @Source Organisation organisation) {
    return existenceOf(organisation);
  }

  @Description("When bodies of the type existed, whatever the time asked about.")
  public CompletionStage<List<@NonNull ExistenceFact>> existence(@Source BodyType bodyType) {
    return existenceOf(bodyType);
  }

  private static CompletionStage<List<ExistenceFact>> existenceOf(EntityNode entity) {
    return Lifespan.facts(entity)
        .thenApply(facts -> FactNode.all(entity.context(), facts, ExistenceFact.class));
  }

  @Description(
      "Its addresses then. A register tells the one of its day: an earlier one is known where an"
          + " earlier edition was imported.")
  public CompletionStage<List<@NonNull AddressFact>> addresses(@Source Organisation organisation) {
    ReadContext context = organisation.context();
    return context
        .facts(organisation.id(), Part.SUBJECT, FactSelection.of(FactKind.ADDRESS, context.when()))
        .thenApply(facts ->
            FactNode.all(
                context, NamesBetweenEditions.at(facts, context.when()), AddressFact.class));
  }

  @Description(
      "What happened with its part. Seen on a day, all up to that day; over a longer time, what"
          + " happened in it.")
  public CompletionStage<List<@NonNull EventFact>> events(@Source Organisation organisation) {
    ReadContext context = organisation.context();
    return context
        .facts(
            organisation.id(), Part.PARTY, FactSelection.of(FactKind.EVENT, context.happenings()))
        .thenApply(facts -> FactNode.all(context, facts, EventFact.class));
  }
}
