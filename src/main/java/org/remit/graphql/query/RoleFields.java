package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.Mention.Part;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Role;
import org.remit.store.read.FactSelection;

/** The fields of {@link Role} with arguments. */
@GraphQLApi
@Singleton
class RoleFields {
  @Description("The functions of the office then. What is only proposed is left out.")
  public HoldingConnection holdings(
      @Source Role role,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = role.view();
    Paging paging = Paging.of(view, first, 50, after, "holdings", role.id());
    return FactLists.of(
        role, Part.HOLDER, FactSelection.held(view.when()), paging, HoldingConnection::of);
  }
}
