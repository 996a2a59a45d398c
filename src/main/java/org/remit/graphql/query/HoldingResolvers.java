package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.Fact;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.Basis;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.fact.HoldingFact;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.HoldingFilter;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.BodyType;
import org.remit.graphql.type.EntityNode;
import org.remit.graphql.type.Function;
import org.remit.graphql.type.Organisation;
import org.remit.graphql.type.Reform;
import org.remit.graphql.type.Role;
import org.remit.store.read.FactSelection;
import org.remit.store.read.HeldThrough;
import org.remit.store.read.Page;

/** Holdings: all, and those of organisations, body types, roles, functions and reforms. */
@GraphQLApi
@Singleton
class HoldingResolvers {
  @Query
  @Description(
      "Who holds what: which organisations, body types and roles have which functions. What is only"
          + " proposed is left out, unless basis asks for it.")
  public CompletionStage<Connection<HoldingFact>> holdings(
      Context field,
      @Nullable @Description("Which holdings; all where left out.") HoldingFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    Paging paging = Paging.of(context, first, 50, after, "holdings", where);
    if (where == null) {
      return CompletableFuture.completedFuture(
          all(context, FactSelection.held(context.when()), paging));
    }
    return selected(context, where)
        .thenCompose(selection ->
            IdArguments.known(context, where.holder(), IdArguments.HOLDERS)
                .thenApply(holder -> heldBy(context, holder, selection, paging)));
  }

  private static CompletionStage<FactSelection> selected(ReadContext context, HoldingFilter where) {
    FactSelection holdings =
        where.basis() == null
            ? FactSelection.held(context.when())
            : FactSelection.of(FactKind.HOLDING, context.when()).onBasis(Set.copyOf(where.basis()));
    return ofFunction(
            context,
            Selections.with(holdings, where.nature(), FactSelection::ofNature),
            where.function())
        .thenCompose(those ->
            Selections.mentioning(context, those, Part.OVER, where.over(), IdArguments.SUBJECTS));
  }

  /** Those of the function of this id and of all narrower ones; all where it is null. */
  private static CompletionStage<FactSelection> ofFunction(
      ReadContext context, FactSelection holdings, @Nullable String function) {
    return IdArguments.functions(context, function)
        .thenApply(functions -> functions == null ? holdings : holdings.ofFunctions(functions));
  }

  private static Connection<HoldingFact> heldBy(
      ReadContext context, @Nullable EntityId holder, FactSelection holdings, Paging paging) {
    if (holder == null) {
      return all(context, holdings, paging);
    }
    if (holder.kind() != EntityKind.ORGANISATION) {
      return all(context, holdings.mentioning(Part.HOLDER, Set.of(holder)), paging);
    }
    var held = context.snapshot().holdings();
    return through(
        context,
        paging,
        ListRead.unbatched(
            () ->
                held.pagesOf(Set.of(holder), holdings, paging.request())
                    .getOrDefault(holder, Page.empty()),
            () -> held.countsOf(Set.of(holder), holdings).getOrDefault(holder, 0)));
  }

  private static Connection<HoldingFact> all(
      ReadContext context, FactSelection holdings, Paging paging) {
    return FactLists.of(
        context,
        paging,
        FactLists.selected(context, holdings, paging.request()),
        HoldingFact.class);
  }

  /** Of organisations, which hold some through their body types. */
  private static Connection<HoldingFact> through(
      ReadContext context, Paging paging, ListRead<HeldThrough> list) {
    return Connection.of(
        paging,
        list,
        held -> held.holding().key(),
        held ->
            new HoldingFact(
                context, held.holding(), (Fact.Holding) held.holding().fact(), held.bodyType()));
  }

  @Description(
      "What it holds then: its own and, through its body types, theirs. What is only proposed is"
          + " left out.")
  public CompletionStage<Connection<HoldingFact>> holdings(
      @Source Organisation organisation,
      @Nullable @Id @Description(ArgumentDescriptions.FUNCTION) String function,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = organisation.context();
    EntityId id = organisation.id();
    var held = context.snapshot().holdings();
    Paging paging = Paging.of(context, first, 50, after, "holdings", id, function);
    return ofFunction(context, FactSelection.held(context.when()), function)
        .thenApply(holdings ->
            through(
                context,
                paging,
                ListRead.batched(
                    context.reads(),
                    List.of("holdings of organisations", holdings),
                    paging.request(),
                    id,
                    ids -> held.pagesOf(ids, holdings, paging.request()),
                    ids -> held.countsOf(ids, holdings))));
  }

  @Description("What each of its members holds then. What is only proposed is left out.")
  public CompletionStage<Connection<HoldingFact>> holdings(
      @Source BodyType bodyType,
      @Nullable @Id @Description(ArgumentDescriptions.FUNCTION) String function,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = bodyType.context();
    Paging paging = Paging.of(context, first, 50, after, "holdings", bodyType.id(), function);
    return ofFunction(context, FactSelection.held(context.when()), function)
        .thenApply(holdings -> heldBy(bodyType, holdings, paging));
  }

  @Description("The functions of the office then. What is only proposed is left out.")
  public Connection<HoldingFact> holdings(
      @Source Role role,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = role.context();
    Paging paging = Paging.of(context, first, 50, after, "holdings", role.id());
    return heldBy(role, FactSelection.held(context.when()), paging);
  }

  private static Connection<HoldingFact> heldBy(
      EntityNode holder, FactSelection holdings, Paging paging) {
    return FactLists.of(
        holder.context(),
        paging,
        FactLists.mentioning(holder, Part.HOLDER, holdings, paging.request()),
        HoldingFact.class);
  }

  @Description(
      "Who holds it then, or any function narrower than it. What is only proposed is left out.")
  public CompletionStage<Connection<HoldingFact>> holdings(
      @Source Function function,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = function.context();
    Paging paging = Paging.of(context, first, 50, after, "holdings", function.id());
    FactSelection holdings = FactSelection.held(context.when());
    return context
        .withNarrower(function.id())
        .thenApply(functions ->
            FactLists.of(
                context,
                paging,
                FactLists.mentioningAny(
                    context,
                    new FactLists.Group(function.id(), functions),
                    Set.of(Part.FUNCTION),
                    holdings,
                    paging.request()),
                HoldingFact.class));
  }

  @Description("Who would hold what by it: the holdings it proposes, of whatever time.")
  public CompletionStage<List<@NonNull HoldingFact>> would(@Source Reform reform) {
    return of(reform, When.EVER, basis -> basis == Basis.PROPOSAL);
  }

  @Description("What is held then because of it.")
  public CompletionStage<List<@NonNull HoldingFact>> becameOf(@Source Reform reform) {
    return of(reform, reform.context().when(), basis -> basis != Basis.PROPOSAL);
  }

  private static CompletionStage<List<HoldingFact>> of(
      Reform reform, When when, Predicate<Basis> wanted) {
    ReadContext context = reform.context();
    return context
        .facts(reform.id(), Part.REFORM, FactSelection.of(FactKind.HOLDING, when))
        .thenApply(facts ->
            FactNode.all(
                context,
                facts.stream()
                    .filter(fact -> wanted.test(((Fact.Holding) fact.fact()).basis()))
                    .toList(),
                HoldingFact.class));
  }
}
