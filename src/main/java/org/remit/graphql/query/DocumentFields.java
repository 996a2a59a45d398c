package org.remit.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityId;
import org.remit.domain.FactKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.Passage;
import org.remit.domain.When;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.page.PageRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Document;
import org.remit.store.read.FactSelection;
import org.remit.store.read.Page;

/** The fields of {@link Document} with arguments. */
@GraphQLApi
@Singleton
class DocumentFields {
  @Description("The statements it carries, of whatever time, the latest first.")
  public StatementConnection statements(
      @Source Document document,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    var selection = FactSelection.of(FactKind.STATEMENT, When.EVER);
    return FactLists.statements(document, Part.REPORTED_IN, selection, first, after);
  }

  @Description("The facts, of every kind and of whatever time, that cite it.")
  public FactConnection citedBy(
      @Source Document document,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    Paging paging = Paging.of(document.view(), first, 20, after, "citedBy", document.id());
    return FactLists.of(
        document, Part.CITED, FactSelection.all(When.EVER), paging, FactConnection::of);
  }

  @Description("Its paragraphs, where its text was supplied; else empty.")
  public PassageConnection passages(
      @Source Document document,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext view = document.view();
    Paging paging = Paging.of(view, first, 50, after, "passages", document.id());
    int behind = paging.number();
    PageRead<Passage> page =
        () ->
            view.loads()
                .load(
                    List.of("passages", paging.first(), behind),
                    document.id(),
                    Page.empty(),
                    (Set<EntityId> ids) ->
                        view.snapshot().passages().pagesOf(ids, paging.first(), behind));
    return PassageConnection.of(view, document, paging, page, () -> count(document));
  }

  private static CompletionStage<Integer> count(Document document) {
    ReadContext view = document.view();
    return view.loads()
        .load(
            "count of passages",
            document.id(),
            0,
            (Set<EntityId> ids) -> view.snapshot().passages().countsOf(ids));
  }
}
