package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Deprecated;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.TenureFact;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.input.TenureFilter;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Organisation;
import org.remit.graphql.type.Person;
import org.remit.graphql.type.Role;
import org.remit.store.read.FactSelection;

/** Tenures: all, and those of organisations, roles and persons. */
@GraphQLApi
@Singleton
class TenureResolvers {
  @Query
  @Description("Who holds which role.")
  public CompletionStage<Connection<TenureFact>> tenures(
      Context field,
      @Nullable @Description("Which tenures; all where left out.") TenureFilter where,
      @Nullable @Description(ArgumentDescriptions.WHEN) WhenScalar when,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    Paging paging = Paging.of(context, first, 50, after, "tenures", where);
    FactSelection all = FactSelection.of(FactKind.TENURE, context.when());
    return (where == null ? CompletableFuture.completedFuture(all) : selected(context, all, where))
        .thenApply(selection ->
            FactLists.of(
                context,
                paging,
                FactLists.selected(context, selection, paging.request()),
                TenureFact.class));
  }

  private static CompletionStage<FactSelection> selected(
      ReadContext context, FactSelection all, TenureFilter where) {
    return Selections.mentioning(
            context, all, Part.PERSON, where.person(), Set.of(EntityKind.PERSON))
        .thenCompose(tenures ->
            Selections.mentioning(
                context, tenures, Part.ROLE, where.role(), Set.of(EntityKind.ROLE)))
        .thenCompose(tenures ->
            IdArguments.known(context, where.organisation(), Set.of(EntityKind.ORGANISATION))
                .thenCompose(organisation ->
                    organisation == null
                        ? CompletableFuture.completedFuture(tenures)
                        : roles(context, organisation)
                            .thenApply(roles -> tenures.mentioning(Part.ROLE, roles))));
  }

  private static CompletionStage<Set<EntityId>> roles(ReadContext context, EntityId organisation) {
    return context
        .partsOf(organisation, EntityKind.ROLE)
        .thenApply(roles -> roles.stream().map(Entity::id).collect(Collectors.toUnmodifiableSet()));
  }

  @Description("Who holds the roles in it then.")
  public CompletionStage<Connection<TenureFact>> tenures(
      @Source Organisation organisation,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = organisation.context();
    EntityId id = organisation.id();
    Paging paging = Paging.of(context, first, 50, after, "tenures", id);
    FactSelection selection = FactSelection.of(FactKind.TENURE, context.when());
    return roles(context, id)
        .thenApply(roles ->
            FactLists.of(
                context,
                paging,
                FactLists.mentioningAny(
                    context,
                    new FactLists.Group(id, roles),
                    Set.of(Part.ROLE),
                    selection,
                    paging.request()),
                TenureFact.class));
  }

  @Description("Who holds it then.")
  public CompletionStage<List<@NonNull TenureFact>> holders(@Source Role role) {
    return FactLists.all(role, Part.ROLE, FactKind.TENURE, TenureFact.class);
  }

  @Description("The roles held then.")
  public CompletionStage<List<@NonNull TenureFact>> rolesHeld(@Source Person person) {
    return FactLists.all(person, Part.PERSON, FactKind.TENURE, TenureFact.class);
  }

  @Description("As `rolesHeld`.")
  @Deprecated(reason = "Use `rolesHeld`, which can be asked for of different types at once.")
  public CompletionStage<List<@NonNull TenureFact>> tenures(@Source Person person) {
    return rolesHeld(person);
  }
}
