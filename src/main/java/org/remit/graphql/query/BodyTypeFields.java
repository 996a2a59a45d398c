package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityId;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.BodyType;
import org.remit.store.StoredFact;
import org.remit.store.read.Page;

/** The fields of {@link BodyType} with arguments. */
@GraphQLApi
@Singleton
class BodyTypeFields {
  @Description("The organisations of this type then, by name.")
  public OrganisationConnection members(
      @Source BodyType bodyType,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = bodyType.view();
    When when = view.when();
    Paging paging = Paging.of(view, first, 50, after, "members", bodyType.id());
    PageRead<StoredFact> names =
        () ->
            view.loads()
                .load(
                    List.of("members", when, paging.request()),
                    bodyType.id(),
                    Page.empty(),
                    (Set<EntityId> ids) ->
                        view.snapshot().organisations().membersOf(ids, when, paging.request()));
    return OrganisationConnection.of(view, paging, names, () -> count(bodyType));
  }

  private static CompletionStage<Integer> count(BodyType bodyType) {
    ReadContext view = bodyType.view();
    When when = view.when();
    return view.loads()
        .load(
            List.of("count of members", when),
            bodyType.id(),
            0,
            (Set<EntityId> ids) -> view.snapshot().organisations().memberCountsOf(ids, when));
  }

  @Description("What each of its members holds then. What is only proposed is left out.")
  public CompletionStage<HoldingConnection> holdings(
      @Source BodyType bodyType,
      @Nullable @Id @Description(ArgumentDescriptions.FUNCTION) String function,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = bodyType.view();
    Paging paging = Paging.of(view, first, 50, after, "holdings", bodyType.id(), function);
    return HoldingSelection.of(view, function)
        .thenApply(selection ->
            FactLists.of(bodyType, Part.HOLDER, selection, paging, HoldingConnection::of));
  }
}
