package org.remit.graphql.query;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.remit.search.index.SearchKind;
import org.remit.search.query.Suggestion;

/** The GraphQL type Suggestion. */
@Name("Suggestion")
@Description("Something whose name, acronym or code starts as typed.")
public record SearchSuggestion(
    @Description("What it is.") SearchKind kind,
    @Id @Description("Its id, for `node`.") String id,
    @Description("Its name.") String text,
    @Description("The name, acronym or code that starts so.") String matched) {
  static SearchSuggestion of(Suggestion found) {
    return new SearchSuggestion(found.kind(), found.id(), found.text(), found.matched());
  }
}
