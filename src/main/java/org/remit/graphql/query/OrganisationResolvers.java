package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FoldedName;
import org.remit.domain.OdsId;
import org.remit.domain.Postcode;
import org.remit.domain.When;
import org.remit.domain.term.IdentifierScheme;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.OrganisationBy;
import org.remit.graphql.input.OrganisationFilter;
import org.remit.graphql.input.OrganisationOrder;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;
import org.remit.store.read.OrganisationSelection;
import org.remit.store.read.PageRequest;

/** Organisations: one, those that a filter selects, and the members of a body type. */
@GraphQLApi
@Singleton
class OrganisationResolvers {
  @Query
  @Nullable
  @Description(
      "One organisation, by its id, a code or a name; null where there is none. Where several had"
          + " the name or code, the one that has it at the time asked about, else the one that had"
          + " it last.")
  public CompletionStage<@Nullable Organisation> organisation(
      Context field,
      @Description("What to find it by: exactly one of these.") OrganisationBy by,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    var organisations = context.snapshot().organisations();
    long given = Stream.of(by.id(), by.ods(), by.ons(), by.name()).filter(x -> x != null).count();
    if (given != 1) {
      throw ArgumentErrors.badArgument(
          "by has %d of id, ods, ons and name; write exactly one, as by: {name: \"NHS England\"}"
              .formatted(given));
    }
    String id = by.id();
    if (id != null) {
      return found(context, List.of(IdArguments.read(id, Set.of(EntityKind.ORGANISATION))));
    }
    String name = by.name();
    if (name != null) {
      return found(context, then(context, at -> organisations.named(name, at)));
    }
    IdentifierScheme scheme = by.ods() == null ? IdentifierScheme.ONS : IdentifierScheme.ODS;
    String code = FoldedName.ofCode(Objects.requireNonNull(by.ods() == null ? by.ons() : by.ods()));
    List<EntityId> owners = then(context, at -> organisations.withCode(scheme, code, at));
    return owners.isEmpty() && scheme == IdentifierScheme.ODS
        ? found(context, onlyNamed(code))
        : found(context, owners);
  }

  /** The id of an organisation that a register names by this code and does not describe. */
  private static List<EntityId> onlyNamed(String code) {
    return OdsId.find(code).stream().toList();
  }

  /** What is so at the time of the context; where nothing is, what was so at any time. */
  private static List<EntityId> then(ReadContext context, Function<When, List<EntityId>> read) {
    List<EntityId> now = read.apply(context.when());
    return now.isEmpty() ? read.apply(When.EVER) : now;
  }

  private static CompletionStage<@Nullable Organisation> found(
      ReadContext context, List<EntityId> ids) {
    return ids.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : EntityNode.find(context, ids.getFirst())
            .thenApply(found -> found.map(Organisation.class::cast).orElse(null));
  }

  @Query
  @Description("Organisations, by the name each has at the time asked about.")
  public CompletionStage<Connection<Organisation>> organisations(
      Context field,
      @Nullable @Description("Which organisations; all where left out.") OrganisationFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("NAME") @Description("What they are listed by.")
          OrganisationOrder orderBy,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    Paging paging = Paging.of(context, first, 50, after, "organisations", where, orderBy);
    PageRequest request =
        orderBy == OrganisationOrder.NAME_DESCENDING ? paging.newestFirst() : paging.request();
    var organisations = context.snapshot().organisations();
    return selected(context, where)
        .thenApply(selection ->
            of(
                context,
                paging,
                ListRead.unbatched(
                    () -> organisations.page(selection, context.when(), request),
                    () -> organisations.count(selection, context.when()))));
  }

  private static CompletionStage<OrganisationSelection> selected(
      ReadContext context, @Nullable OrganisationFilter where) {
    if (where == null) {
      return CompletableFuture.completedFuture(OrganisationSelection.ALL);
    }
    CompletionStage<@Nullable Set<EntityId>> ids =
        IdArguments.allKnown(context, where.ids(), Set.of(EntityKind.ORGANISATION));
    CompletionStage<@Nullable EntityId> bodyType =
        IdArguments.known(context, where.bodyType(), Set.of(EntityKind.BODY_TYPE));
    CompletionStage<@Nullable Set<EntityId>> functions =
        IdArguments.functions(context, where.holds());
    CompletionStage<@Nullable EntityId> relatedTo =
        IdArguments.known(context, where.relatedTo(), Set.of(EntityKind.ORGANISATION));
    return BatchedReads.<Object>all(List.of(ids, bodyType, functions, relatedTo))
        .thenApply(_ ->
            new OrganisationSelection(
                ids.toCompletableFuture().join(),
                bodyType.toCompletableFuture().join(),
                functions.toCompletableFuture().join(),
                relatedTo.toCompletableFuture().join(),
                where.relation(),
                where.name(),
                where.exists(),
                postcodes(where.postcode())));
  }

  private static Postcode.@Nullable Range postcodes(@Nullable String beginning) {
    return beginning == null
        ? null
        : Postcode.Range.find(beginning)
            .orElseThrow(() ->
                ArgumentErrors.badArgument(
                    "'%s' begins no postcode; write one, or its district or area: LS2 7UA, LS2, LS"
                        .formatted(beginning)));
  }

  @Description("The organisations of this type then, by name.")
  public Connection<Organisation> members(
      @Source BodyType bodyType,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = bodyType.context();
    When when = context.when();
    var members = context.snapshot().members();
    Paging paging = Paging.of(context, first, 50, after, "members", bodyType.id());
    return of(
        context,
        paging,
        ListRead.batched(
            context.reads(),
            List.of("members", when),
            paging.request(),
            bodyType.id(),
            ids -> members.pagesOf(ids, when, paging.request()),
            ids -> members.countsOf(ids, when)));
  }

  /**
   * @param names the names by which the list is ordered, one of each organisation
   */
  private static Connection<Organisation> of(
      ReadContext context, Paging paging, ListRead<StoredFact> names) {
    return new Connection<>(
        paging,
        names.items(page ->
            BatchedReads.all(page.stream().map(name -> edge(context, paging, name)).toList())));
  }

  private static CompletionStage<Edge<Organisation>> edge(
      ReadContext context, Paging paging, StoredFact name) {
    return EntityNode.one(context, ((Fact.Name) name.fact()).subject(), Organisation.class)
        .thenApply(organisation -> new Edge<>(paging.cursor(name.key()), organisation));
  }
}
