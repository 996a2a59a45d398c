package org.remit.graphql.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;
import org.remit.graphql.Questions;

@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class PaginationTest {
  private final Questions questions;

  PaginationTest(Questions questions) {
    this.questions = questions;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisations(%s)",
        "organisations(orderBy: NAME_DESCENDING, %s)",
        "functions(%s)",
        "holdings(when: \"../..\", %s)",
        "tenures(when: \"../..\", %s)",
        "statements(%s)",
        "reforms(%s)",
        "documents(%s)",
        "search(query: \"board\", %s)",
        "changes(from: \"2013-01-01\", to: \"2024-01-01\", %s)",
        "updates(since: 0, %s)",
        "node(id: \"body-type/learning-board\") { ... on BodyType { list: members(%s)",
        "node(id: \"organisation/national-board\") { ... on Organisation { list: relations(%s)",
        "node(id: \"function/commissioning\") { ... on Function { list: holdings(%s)",
        "node(id: \"document/register\") { ... on Document { list: citedBy(%s)",
        "node(id: \"document/report\") { ... on Document { list: passages(%s)",
        "node(id: \"reform/abolition\") { ... on Reform { list: statements(%s)"
      })
  void pagesTogetherAreTheWholeListOnce(String field) {
    boolean nested = field.startsWith("node");
    String query =
        "{ "
            + (nested ? field : "list: " + field)
            + " { totalCount edges { cursor node { __typename } } pageInfo { hasNextPage endCursor"
            + " } } }"
            + (nested ? " } }" : "");
    int size = connection(query, "first: 200", nested).getInt("totalCount");
    List<String> whole = cursors(connection(query, "first: 200", nested));
    var walked = new ArrayList<String>();
    String after = "";
    for (boolean more = true; more; ) {
      JsonObject page = connection(query, "first: 3" + after, nested);
      walked.addAll(cursors(page));
      more = page.getJsonObject("pageInfo").getBoolean("hasNextPage");
      if (more) {
        after = ", after: \"%s\"".formatted(page.getJsonObject("pageInfo").getString("endCursor"));
      }
    }
    assertThat(whole).hasSizeBetween(1, 200).doesNotHaveDuplicates();
    assertThat(walked.subList(0, whole.size())).isEqualTo(whole);
    assertThat(walked).hasSize(size);
  }

  private JsonObject connection(String query, String page, boolean nested) {
    JsonObject data = questions.ask(query.formatted(page)).getJsonObject("data");
    return nested ? data.getJsonObject("node").getJsonObject("list") : data.getJsonObject("list");
  }

  private static List<String> cursors(JsonObject page) {
    return page.getJsonArray("edges").stream()
        .map(edge -> edge.asJsonObject().getString("cursor"))
        .toList();
  }
}
