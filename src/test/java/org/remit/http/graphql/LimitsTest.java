package org.remit.http.graphql;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.remit.graphql.FixtureDatabase;

/** What one request may ask for. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class LimitsTest {
  private static ValidatableResponse ask(String query) {
    return given()
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .body(Map.of("query", query))
        .post("/graphql")
        .then();
  }

  private static void isRefused(String query, String code, String message) {
    ask(query)
        .statusCode(400)
        .body(
            "errors[0].extensions.code",
            equalTo(code),
            "errors[0].message",
            containsString(message));
  }

  @Test
  void wholeSchemaMayBeAskedFor() {
    ask(IntrospectionQuery.INTROSPECTION_QUERY).statusCode(200).body("errors", nullValue());
  }

  @Test
  void questionOfGraphiqlIsAnswered() {
    var asGraphiql =
        IntrospectionQueryBuilder.Options.defaultOptions()
            .descriptions(true)
            .specifiedByUrl(false)
            .directiveIsRepeatable(false)
            .schemaDescription(true)
            .inputValueDeprecation(true)
            .typeRefFragmentDepth(9);
    ask(IntrospectionQueryBuilder.build(asGraphiql)).statusCode(200).body("errors", nullValue());
  }

  @Test
  void nestIsTooDeep() {
    isRefused(
        "{ functions { nodes " + "{ broader ".repeat(19) + "{ id }" + "}".repeat(19) + " } }",
        "TOO_DEEP",
        "fields are nested 22 deep, at most 20 may be; ask in several requests, by id");
  }

  @Test
  void nestedListsAreTooCostly() {
    isRefused(
        "{ bodyTypes { members(first: 200) { nodes { holdings(first: 200) { nodes { citations {"
            + " text } id } } } } } organisations(first: 200) { nodes { statements(first: 200) {"
            + " nodes { id summary kind said medium phrase } } } } }",
        "TOO_COSTLY",
        "the answer may have more than 250,000 fields; ask for smaller pages (first), or for fewer"
            + " nested lists");
  }

  @Test
  void pagesThatAreNotAskedForByNumberCostAsMuch() {
    isRefused(
        "{ organisations { nodes { statements { nodes { about { ... on Organisation { statements {"
            + " nodes { about { ... on Organisation { statements { nodes { id } } } } } } } } } } }"
            + " } }",
        "TOO_COSTLY",
        "250,000");
  }

  @Test
  void documentHasTooManyTokens() {
    isRefused(
        "{ " + "dataset { release } ".repeat(2_000) + "}",
        "TOO_MANY_TOKENS",
        "more than 5,000 words and signs");
  }

  @Test
  void documentHasTooManyAliases() {
    var fields = new StringBuilder();
    for (int i = 0; i <= 60; i++) {
      fields.append("a").append(i).append(": __typename ");
    }
    isRefused("{ " + fields + "}", "TOO_MANY_ALIASES", "61 fields have an alias, at most 60 may");
  }

  @Test
  void nestOfFragmentsIsMeasuredWithoutUnfoldingIt() {
    var fragments = new StringBuilder("{ ...F0 }");
    for (int i = 0; i < 50; i++) {
      fragments.append(
          " fragment F%d on Query { ...F%d ... on Query { ...F%d } }".formatted(i, i + 1, i + 1));
    }
    fragments.append(" fragment F50 on Query { __typename }");
    isRefused(
        fragments.toString(), "TOO_COSTLY", "those of a fragment counted wherever it is spread");
  }

  @Test
  void fragmentsInACircleAreRefused() {
    isRefused(
        "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "INVALID_QUERY", "");
  }

  @Test
  void introspectionInACircleIsRefused() {
    isRefused(
        "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
        "BAD_INTROSPECTION",
        "");
  }
}
