package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.remit.domain.EntityKind;
import org.remit.domain.Mention.Part;
import org.remit.domain.When;
import org.remit.domain.term.DocumentKind;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.fact.CitedFact;
import org.remit.graphql.fact.FactNode;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.IdArguments;
import org.remit.graphql.page.Connection;
import org.remit.graphql.page.ListRead;
import org.remit.graphql.page.Paging;
import org.remit.graphql.type.Document;
import org.remit.graphql.type.DocumentPassage;
import org.remit.store.Key;
import org.remit.store.read.EntitySelection;
import org.remit.store.read.FactSelection;

/** Documents, their passages, and the facts that cite them. */
@GraphQLApi
@Singleton
class DocumentResolvers {
  @Query
  @Description("Documents, by title.")
  public CompletionStage<Connection<Document>> documents(
      Context field,
      @Nullable @Description("Only documents of this sort.") DocumentKind kind,
      @Nullable @Id @Description("Only documents that this organisation published.")
          String publisher,
      @Nullable
          @Description("Stands somewhere in the title: case, accents and punctuation are ignored.")
          String text,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, null);
    Paging paging = Paging.of(context, first, 20, after, "documents", kind, publisher, text);
    return IdArguments.known(context, publisher, Set.of(EntityKind.ORGANISATION))
        .thenApply(id ->
            EntityLists.of(
                context, paging, EntitySelection.documents(kind, id, text), Document.class));
  }

  @Description("The facts, of every kind and of whatever time, that cite it.")
  public Connection<CitedFact> citedBy(
      @Source Document document,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = document.context();
    Paging paging = Paging.of(context, first, 20, after, "citedBy", document.id());
    return FactLists.of(
        context,
        paging,
        FactLists.mentioning(document, Part.CITED, FactSelection.all(When.EVER), paging.request()),
        CitedFact.class);
  }

  @Description("Its paragraphs, where its text was supplied; else empty.")
  public Connection<DocumentPassage> passages(
      @Source Document document,
      @Nullable @DefaultValue("50") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = document.context();
    var passages = context.snapshot().passages();
    Paging paging = Paging.of(context, first, 50, after, "passages", document.id());
    int behind = paging.number();
    return Connection.of(
        paging,
        ListRead.batched(
            context.reads(),
            List.of("passages"),
            List.of(paging.first(), behind),
            document.id(),
            ids -> passages.pagesOf(ids, paging.first(), behind),
            passages::countsOf),
        passage -> new Key("", Integer.toString(passage.number())),
        passage -> new DocumentPassage(document, passage));
  }

  @Description("The facts, of whatever time, that cite this paragraph.")
  public CompletionStage<List<@NonNull CitedFact>> facts(@Source DocumentPassage passage) {
    Document document = passage.document();
    ReadContext context = document.context();
    return context
        .facts(document.id(), Part.CITED, FactSelection.all(When.EVER))
        .thenApply(facts ->
            FactNode.all(
                context,
                facts.stream().filter(fact -> passage.citedBy(fact.fact())).toList(),
                CitedFact.class));
  }
}
