package org.remit.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.remit.search.Suggestion;

/** The GraphQL type Suggestion. */
@Name("Suggestion")
@Description("Something whose name, acronym or code starts as typed.")
final class Suggested {
  private final Suggestion suggestion;

  Suggested(Suggestion suggestion) {
    this.suggestion = suggestion;
  }

  @Description("What it is.")
  public Kind getKind() {
    return Kind.of(suggestion.kind());
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
