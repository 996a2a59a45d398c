package org.remit.graphql.query;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.remit.domain.Fact;
import org.remit.graphql.engine.BatchedReads;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.Edge;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Organisation;
import org.remit.store.StoredFact;
import org.remit.store.read.Page;

/** A page of organisations. */
@Name("OrganisationConnection")
@Description("A page of organisations.")
final class OrganisationConnection
    extends Connection<Organisation, OrganisationConnection.OrganisationEdge> {
  OrganisationConnection(
      Paging paging, PageRead<OrganisationEdge> page, Supplier<CompletionStage<Integer>> total) {
    super(paging, page, total);
  }

  /**
   * @param page gives the names by which the list is ordered, one of each organisation
   */
  static OrganisationConnection of(
      ReadContext view,
      Paging paging,
      PageRead<StoredFact> page,
      Supplier<CompletionStage<Integer>> total) {
    return new OrganisationConnection(
        paging,
        () ->
            page.read()
                .thenCompose(names ->
                    BatchedReads.all(
                            names.items().stream().map(name -> edge(view, paging, name)).toList())
                        .thenApply(edges -> new Page<>(edges, names.more()))),
        total);
  }

  private static CompletionStage<OrganisationEdge> edge(
      ReadContext view, Paging paging, StoredFact name) {
    return view.thing(((Fact.Name) name.fact()).subject(), Organisation.class)
        .thenApply(organisation -> new OrganisationEdge(paging.cursor(name.key()), organisation));
  }

  /** An organisation with its place in the list. */
  @Name("OrganisationEdge")
  @Description("An organisation with its place in the list.")
  static final class OrganisationEdge extends Edge<Organisation> {
    OrganisationEdge(String cursor, Organisation node) {
      super(cursor, node);
    }
  }
}
