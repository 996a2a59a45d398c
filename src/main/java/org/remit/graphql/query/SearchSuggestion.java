package org.remit.graphql.query;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.remit.graphql.input.SearchedKind;
import org.remit.search.query.Suggestion;

/** The GraphQL type Suggestion. */
@Name("Suggestion")
@Description("Something whose name, acronym or code starts as typed.")
final class SearchSuggestion {
  private final Suggestion suggestion;

  SearchSuggestion(Suggestion suggestion) {
    this.suggestion = suggestion;
  }

  @Description("What it is.")
  public SearchedKind getKind() {
    return SearchedKind.of(suggestion.kind());
  }

  @Id
  @Description("Its id, for `node`.")
  public String getId() {
    return suggestion.id();
  }

  @Description("Its name.")
  public String getText() {
    return suggestion.text();
  }

  @Description("The name, acronym or code that starts so.")
  public String getMatched() {
    return suggestion.matched();
  }
}
