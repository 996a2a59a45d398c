package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Function;
import org.remit.store.read.FactSelection;

/** The fields of {@link Function} with arguments. */
@GraphQLApi
@Singleton
class FunctionFields {
  @Description(
      "Who holds it then, or any function narrower than it. What is only proposed is left out.")
  public CompletionStage<HoldingConnection> holdings(
      @Source Function function,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = function.view();
    Paging paging = Paging.of(view, first, 50, after, "holdings", function.id());
    FactSelection selection = FactSelection.held(view.when());
    return view.withNarrower(function.id())
        .thenApply(functions ->
            FactLists.ofGroup(
                view,
                new FactLists.Group(function.id(), functions),
                Set.of(Part.FUNCTION),
                selection,
                paging,
                HoldingConnection::of));
  }
}
