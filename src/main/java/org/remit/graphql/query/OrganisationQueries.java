package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
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
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.IdentifierScheme;
import org.remit.domain.Postcode;
import org.remit.domain.When;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.OrganisationBy;
import org.remit.graphql.input.OrganisationFilter;
import org.remit.graphql.input.OrganisationOrder;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Organisation;
import org.remit.store.read.OrganisationSelection;
import org.remit.store.read.PageRequest;

/** The root fields for organisations. */
@GraphQLApi
@Singleton
class OrganisationQueries {
  @Query
  @Nullable
  @Description(
      "One organisation, by its id, a code or a name; null where there is none. Where several had"
          + " the name or code, the one that has it at the time asked about, else the one that had"
          + " it last.")
  public CompletionStage<@Nullable Organisation> organisation(
      Context context,
      @Description("What to find it by: exactly one of these.") OrganisationBy by,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when) {
    ReadContext view = ReadContext.of(context, when);
    var organisations = view.snapshot().organisations();
    long given = Stream.of(by.id(), by.ods(), by.ons(), by.name()).filter(x -> x != null).count();
    if (given != 1) {
      throw ArgumentErrors.badArgument(
          "by has %d of id, ods, ons and name; write exactly one, as by: {name: \"NHS England\"}"
              .formatted(given));
    }
    String id = by.id();
    if (id != null) {
      return found(view, List.of(IdArguments.read(id, EntityKind.ORGANISATION)));
    }
    String name = by.name();
    if (name != null) {
      return found(view, then(view, at -> organisations.named(plain(name), at)));
    }
    IdentifierScheme scheme = by.ods() == null ? IdentifierScheme.ONS : IdentifierScheme.ODS;
    String code = Objects.requireNonNull(by.ods() == null ? by.ons() : by.ods());
    List<EntityId> owners = then(view, at -> organisations.withCode(scheme, plain(code), at));
    return owners.isEmpty() && scheme == IdentifierScheme.ODS
        ? found(view, onlyNamed(code))
        : found(view, owners);
  }

  /** The id of an organisation that a register names by this code and does not describe. */
  private static List<EntityId> onlyNamed(String code) {
    return EntityId.find("organisation/ods-" + code.toLowerCase(Locale.ROOT)).stream().toList();
  }

  /** PostgreSQL has no null characters in texts, so that nothing can be called so. */
  private static String plain(String text) {
    return text.replace("\0", "");
  }

  /** What is so at the time of the view; where nothing is, what was so at any time. */
  private static List<EntityId> then(ReadContext view, Function<When, List<EntityId>> read) {
    List<EntityId> now = read.apply(view.when());
    return now.isEmpty() ? read.apply(When.EVER) : now;
  }

  private static CompletionStage<@Nullable Organisation> found(
      ReadContext view, List<EntityId> ids) {
    return ids.isEmpty()
        ? CompletableFuture.completedFuture(null)
        : view.find(ids.getFirst())
            .thenApply(found -> found.map(Organisation.class::cast).orElse(null));
  }

  @Query
  @Description("Organisations, by the name each has at the time asked about.")
  public CompletionStage<OrganisationConnection> organisations(
      Context context,
      @Nullable @Description("Which organisations; all where left out.") OrganisationFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("NAME") @Description("What they are listed by.")
          OrganisationOrder orderBy,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = ReadContext.of(context, when);
    Paging paging = Paging.of(view, first, 50, after, "organisations", where, orderBy);
    PageRequest request =
        orderBy == OrganisationOrder.NAME_DESCENDING ? paging.newestFirst() : paging.request();
    return selected(view, where)
        .thenApply(selection ->
            OrganisationConnection.of(
                view,
                paging,
                PageRead.of(
                    () -> view.snapshot().organisations().page(selection, view.when(), request)),
                () ->
                    CompletableFuture.completedFuture(
                        view.snapshot().organisations().count(selection, view.when()))));
  }

  private static CompletionStage<OrganisationSelection> selected(
      ReadContext view, @Nullable OrganisationFilter where) {
    if (where == null) {
      return CompletableFuture.completedFuture(OrganisationSelection.ALL);
    }
    CompletionStage<@Nullable Set<EntityId>> ids =
        IdArguments.allKnown(view, where.ids(), EntityKind.ORGANISATION);
    CompletionStage<@Nullable EntityId> bodyType =
        IdArguments.known(view, where.bodyType(), EntityKind.BODY_TYPE);
    CompletionStage<@Nullable Set<EntityId>> functions = IdArguments.functions(view, where.holds());
    CompletionStage<@Nullable EntityId> relatedTo =
        IdArguments.known(view, where.relatedTo(), EntityKind.ORGANISATION);
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
}
