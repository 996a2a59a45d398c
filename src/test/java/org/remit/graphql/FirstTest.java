package org.remit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The argument {@code first}, which means the same in every field that has it. */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class FirstTest {
  private static final Set<String> ROOT =
      Set.of(
          "changes(from: \"2013-01-01\", to: \"2024-01-01\", first: %d)",
          "documents(first: %d)",
          "functions(first: %d)",
          "holdings(when: \"../..\", first: %d)",
          "organisations(first: %d)",
          "reforms(first: %d)",
          "search(query: \"board\", first: %d)",
          "statements(first: %d)",
          "suggest(prefix: \"b\", first: %d)",
          "tenures(when: \"../..\", first: %d)",
          "updates(since: 0, first: %d)");

  /** An entity of each type. */
  private static final Map<String, String> ENTITIES =
      Map.of(
          "BodyType", "body-type/learning-board",
          "Document", "document/report",
          "Function", "function/commissioning",
          "Organisation", "organisation/national-board",
          "Person", "person/ann-author",
          "Reform", "reform/abolition",
          "Role", "role/health-secretary");

  private final Questions questions;
  private final GraphQLSchema schema;

  FirstTest(Questions questions, GraphQLSchema schema) {
    this.questions = questions;
    this.schema = schema;
  }

  @Test
  void everyRootFieldIsTried() {
    assertThat(ROOT.stream().map(field -> field.replaceFirst("\\(.*", "")))
        .containsExactlyInAnyOrderElementsOf(fields("Query").toList());
  }

  @TestFactory
  Stream<DynamicTest> firstGoesFrom0To200() {
    return Stream.concat(
            ROOT.stream().map(field -> "{ list: %s { __typename } }".formatted(field)),
            types()
                .filter(type -> !type.equals("Query"))
                .flatMap(type -> fields(type).map(field -> nested(type, field))))
        .map(query -> DynamicTest.dynamicTest(query, () -> firstGoesFrom0To200(query)));
  }

  private void firstGoesFrom0To200(String query) {
    String items =
        query.contains("suggest")
            ? query
            : query.replace(
                "{ __typename }",
                "{ nodes { __typename } totalCount pageInfo { endCursor hasNextPage } }");
    assertThat(size(items.formatted(0))).isZero();
    assertThat(size(items.formatted(1))).isEqualTo(Math.min(1, size(items.formatted(200))));
    assertThat(code(query.formatted(-1))).isEqualTo("BAD_ARGUMENT");
    assertThat(code(query.formatted(201))).isEqualTo("PAGE_TOO_LARGE");
  }

  /** How many items the list has. */
  private int size(String query) {
    return list(query).toString().split("__typename", -1).length - 1;
  }

  private JsonValue list(String query) {
    JsonObject answer = questions.ask(query);
    assertThat(answer).doesNotContainKey("errors");
    JsonObject data = answer.getJsonObject("data");
    JsonObject of = data.containsKey("node") ? data.getJsonObject("node") : data;
    return Objects.requireNonNull(of.get("list"));
  }

  private String code(String query) {
    return questions
        .ask(query)
        .getJsonArray("errors")
        .getJsonObject(0)
        .getJsonObject("extensions")
        .getString("code");
  }

  private static String nested(String type, String field) {
    return "{ node(id: \"%s\") { ... on %s { list: %s(first: %%d) { __typename } } } }"
        .formatted(ENTITIES.get(type), type, field);
  }

  private Stream<String> types() {
    return schema.getAllTypesAsList().stream()
        .filter(type -> type instanceof GraphQLFieldsContainer)
        .map(type -> type.getName());
  }

  /** The fields of a type that have the argument. */
  private Stream<String> fields(String type) {
    var fields = (GraphQLFieldsContainer) Objects.requireNonNull(schema.getType(type));
    return fields.getFieldDefinitions().stream()
        .filter(field -> field.getArgument("first") != null)
        .map(field -> field.getName());
  }
}
