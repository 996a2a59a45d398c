package org.remit.http.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.remit.graphql.FixtureDatabase;

/** What is said of values that do not fit the type of their argument or variable. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class WrongValuesTest {
  private final GraphQLSchema schema;

  WrongValuesTest(GraphQLSchema schema) {
    this.schema = schema;
  }

  private static String message(Map<String, Object> request, int status, String code) {
    return given()
        .contentType("application/json")
        .accept("application/graphql-response+json")
        .body(request)
        .post("/graphql")
        .then()
        .statusCode(status)
        .body("errors[0].extensions.code", equalTo(code))
        .extract()
        .path("errors[0].message");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          { holdings(first: "ten") { totalCount } }                | first is "ten"; write a whole number, as 10
          { holdings(first: 1.5) { totalCount } }                  | first is 1.5; write a whole number, as 10
          { holdings(first: 2147483648) { totalCount } }           | first is 2147483648; write a whole number from -2147483648 to 2147483647
          { holdings(after: 17) { totalCount } }                   | after is 17; write a text in quotation marks, as "trust"
          { holdings(when: 2019) { totalCount } }                  | when is 2019; write a time in quotation marks, as "2019-06-01", "2019" or "2013/2022"
          { changes(from: 2019, to: "2020-01-01") { totalCount } } | from is 2019; write a day in quotation marks, as "2022-07-01"
          { changes(from: null, to: "2020-01-01") { totalCount } } | from is null; write a day in quotation marks, as "2022-07-01"
          { node(id: ["organisation/a"]) { id } }                  | id is a list; write an id in quotation marks, as "organisation/nhs-england"
          { holdings(where: "x") { totalCount } }                  | where is "x"; write an object with fields as function, holder, nature, basis, over
          { holdings(where: [{}, 1]) { totalCount } }              | where is a list; write an object with fields as function, holder, nature, basis, over
          { holdings(where: {holder: {}}) { totalCount } }         | where.holder is an object; write an id in quotation marks, as "organisation/nhs-england"
          { holdings(where: {hodler: "x"}) { totalCount } }        | where has no field 'hodler'; it has function, holder, nature, basis, over
          { holdings(where: {nature: [DUTY, POWR]}) { totalCount } } | where.nature is POWR; write one of DUTY, POWER
          { holdings(where: {nature: "DUTY"}) { totalCount } }     | where.nature is "DUTY"; write it without quotation marks
          { dataset @include(if: "yes") { release } }              | if is "yes"; write true or false
          { ... on Query { holdings(first: true) { totalCount } } } | first is true; write a whole number, as 10
          { ...F } fragment F on Query { holdings(first: X) { totalCount } } | first is X; write a whole number, as 10
          query ($f: Int = "x") { holdings(first: $f) { totalCount } } | $f is "x"; write a whole number, as 10
          { __type(name: 1) { name } }                             | name is 1; write a text in quotation marks, as "trust"
          """)
  void valueInAQuestion(String query, String told) {
    assertThat(message(Map.of("query", query), 400, "INVALID_QUERY")).isEqualTo(told);
  }

  @Test
  void dayThatIsNoneIsToldByItsField() {
    String query = "{ changes(from: \"2025-02-30\", to: \"2025-03-01\") { totalCount } }";
    assertThat(message(Map.of("query", query), 400, "BAD_DATE"))
        .isEqualTo("'2025-02-30' is no date that is understood here; write a day as 2022-07-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Int           | holdings(first: $v) { totalCount } | "ten"          | $v is "ten"; write a whole number, as 10
          Int           | holdings(first: $v) { totalCount } | {"a": 1}       | $v is an object; write a whole number, as 10
          When          | holdings(when: $v) { totalCount }  | 2019           | $v is 2019; write a time in quotation marks, as "2019-06-01", "2019" or "2013/2022"
          ID!           | node(id: $v) { id }                | {}             | $v is an object; write an id in quotation marks, as "organisation/nhs-england"
          ID!           | node(id: $v) { id }                | null           | $v is null; write an id in quotation marks, as "organisation/nhs-england"
          [ID!]!        | nodes(ids: $v) { id }              | [null]         | $v is null; write an id in quotation marks, as "organisation/nhs-england"
          HoldingFilter | holdings(where: $v) { totalCount } | []             | $v is a list; write an object with fields as function, holder, nature, basis, over
          HoldingFilter | holdings(where: $v) { totalCount } | {"nature": ["X"]} | $v.nature is "X"; write one of these in quotation marks: DUTY, POWER
          HoldingFilter | holdings(where: $v) { totalCount } | {"holder": [1]} | $v.holder is a list; write an id in quotation marks, as "organisation/nhs-england"
          """)
  void valueInAVariable(String type, String field, String value, String told) {
    String query = "query ($v: %s) { %s }".formatted(type, field);
    String body = "{\"query\": \"%s\", \"variables\": {\"v\": %s}}".formatted(query, value);
    given()
        .contentType("application/json")
        .body(body)
        .post("/graphql")
        .then()
        .body("errors[0].message", equalTo(told))
        .body("errors[0].extensions.code", equalTo("BAD_VARIABLES"));
  }

  @Test
  void variableThatIsNotGiven() {
    assertThat(
            message(
                Map.of("query", "query ($id: ID!) { node(id: $id) { id } }"), 400, "BAD_VARIABLES"))
        .isEqualTo(
            "$id is not given; write an id in quotation marks, as \"organisation/nhs-england\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "10.0", "null"})
  void valuesThatFitAreTaken(String first) {
    given()
        .contentType("application/json")
        .body(
            "{\"query\": \"query ($v: Int) { holdings(first: $v) { totalCount } }\", \"variables\": {\"v\": %s}}"
                .formatted(first))
        .post("/graphql")
        .then()
        .body("errors", equalTo(null));
  }

  /** Every argument of every root field is put every sort of value, most of which do not fit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\"",
        "17",
        "1.5",
        "true",
        "NONSENSE",
        "[1]",
        "[[1]]",
        "{x: 1}",
        "[{}]",
        "null"
      })
  void noMessageSpeaksOfClasses(String literal) {
    List<String> messages = new ArrayList<>();
    for (var field : schema.getQueryType().getFieldDefinitions()) {
      for (var argument : field.getArguments()) {
        String query =
            "{ %s(%s: %s) { __typename } }".formatted(field.getName(), argument.getName(), literal);
        List<String> told =
            given()
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .extract()
                .path("errors.message");
        if (told != null) {
          messages.addAll(told);
        }
      }
    }
    assertThat(messages)
        .isNotEmpty()
        .noneMatch(told ->
            told.matches(
                "(?s).*(Value\\{|Value'|AST|SRGQL|java|org\\.remit|ArrayList|HashMap|null"
                    + " object).*"));
  }
}
