package org.remit.graphql.query;

import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.ReadContext;
import org.remit.graphql.input.ArgumentDescriptions;
import org.remit.graphql.input.WhenScalar;
import org.remit.graphql.page.Paging;
import org.remit.search.index.SearchKind;
import org.remit.search.query.Hits;
import org.remit.search.query.SearchAfter;
import org.remit.search.query.SearchRequest;
import org.remit.search.query.Searcher;
import org.remit.store.Key;

/** Search by words, and suggestions for what is being typed. */
@GraphQLApi
@Singleton
class SearchResolvers {
  private static final String KINDS = "Only things of these kinds; of all where left out.";

  @Query
  @Description(
      "What matches these words, best first: names of any time, acronyms, codes, summaries and the"
          + " paragraphs of documents. Words in double quotes must stand together.")
  public CompletionStage<SearchConnection> search(
      Context field,
      @Description("The words.") String query,
      @Nullable @Description(KINDS) List<@NonNull SearchKind> kinds,
      @Nullable
          @Description(
              "Only what existed, held or was said then. Left out, what is of any time, so that"
                  + " bodies long abolished are found; what is nested is then seen as of today.")
          WhenScalar when,
      @Nullable @DefaultValue("20") @Description(ArgumentDescriptions.FIRST) Integer first,
      @Nullable @Description(ArgumentDescriptions.AFTER) String after) {
    ReadContext context = ReadContext.of(field, WhenScalar.read(when));
    Paging paging = Paging.of(context, first, 20, after, "search", query, kinds, when);
    Key behind = paging.after();
    var request =
        new SearchRequest(
            query,
            kinds == null ? Set.of() : Set.copyOf(kinds),
            when == null ? null : context.when(),
            paging.first(),
            behind == null ? null : after(behind));
    Hits hits = hits(context, request);
    return SearchResults.of(context, hits.hits())
        .thenApply(found ->
            new SearchConnection(
                paging,
                found.stream()
                    .map(result ->
                        new SearchConnection.SearchEdge(
                            paging.cursor(key(result.hit().searchAfter())),
                            result.found(),
                            result.hit()))
                    .toList(),
                hits));
  }

  private static Key key(SearchAfter hit) {
    return new Key(hit.sort(), hit.id());
  }

  private static SearchAfter after(Key key) {
    return SearchAfter.find(key.sort(), key.id())
        .orElseThrow(() ->
            ArgumentErrors.badCursor(
                "after is no cursor of this list; leave after out to start again"));
  }

  private static Hits hits(ReadContext context, SearchRequest request) {
    try {
      return new Searcher(context.request().served().index()).search(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Query
  @Description("What has a name, acronym or code that starts as typed, for a field that completes.")
  public List<@NonNull SearchSuggestion> suggest(
      Context field,
      @Description("What has been typed.") String prefix,
      @Nullable @Description(KINDS) List<@NonNull SearchKind> kinds,
      @Nullable @DefaultValue("8") @Description(ArgumentDescriptions.FIRST) Integer first) {
    ReadContext context = ReadContext.of(field, null);
    Paging paging = Paging.of(context, first, 8, null, "suggest");
    try {
      return new Searcher(context.request().served().index())
          .suggest(prefix, kinds == null ? Set.of() : Set.copyOf(kinds), paging.first()).stream()
              .map(SearchSuggestion::of)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
