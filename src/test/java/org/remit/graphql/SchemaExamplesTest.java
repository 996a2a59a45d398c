package org.remit.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the descriptions of the schema give as examples, asked of the records that Remit ships with.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class SchemaExamplesTest {
  private static final Pattern EXAMPLE = Pattern.compile("`([^`]+)`");
  private static final Pattern ID = Pattern.compile("(/id/)?([a-z-]+/[a-z0-9-]+)");

  /** What a client writes in each place, and its answer; the records have no addresses. */
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "OrganisationBy.ods", "organisation(by: {ods: \"%s\"}) { name }",
          "OrganisationBy.ons", "organisation(by: {ons: \"%s\"}) { name }",
          "OrganisationFilter.bodyType",
              "organisations(where: {bodyType: \"%s\"}) { nodes { name } }",
          "OrganisationFilter.holds", "organisations(where: {holds: \"%s\"}) { nodes { name } }",
          "TenureFilter.person",
              "tenures(when: \"../..\", where: {person: \"%s\"}) { nodes { id } }",
          "TenureFilter.role", "tenures(when: \"../..\", where: {role: \"%s\"}) { nodes { id } }",
          "HoldingFilter.function", "holdings(where: {function: \"%s\"}) { nodes { id } }",
          "Date", "changes(from: \"2013-01-01\", to: \"%s\") { nodes { __typename } }",
          "When", "organisations(when: \"%s\") { nodes { name } }");

  private final GraphQLSchema schema;

  SchemaExamplesTest(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** A text in backquotes in the description of an element. */
  private record Example(String element, String text) {}

  @TestFactory
  Stream<DynamicTest> idInADescriptionIsOfSomething() {
    return examples()
        .map(example -> ID.matcher(example.text()))
        .filter(id -> id.matches() && !id.group().equals("kind/slug"))
        .map(id -> id.group(2))
        .distinct()
        .map(id -> answered("node(id: \"%s\") { id }".formatted(id)));
  }

  @TestFactory
  Stream<DynamicTest> exampleOfAnArgumentHasAnAnswer() {
    List<Example> examples = examples().toList();
    assertThat(examples).extracting(Example::element).containsAll(QUESTIONS.keySet());
    return examples.stream()
        .flatMap(example ->
            Stream.ofNullable(QUESTIONS.get(example.element()))
                .map(question -> answered(question.formatted(example.text()))));
  }

  private static DynamicTest answered(String question) {
    return DynamicTest.dynamicTest(
        question,
        () -> {
          String answer =
              given()
                  .contentType("application/json")
                  .body(Map.of("query", "{ answer: %s }".formatted(question)))
                  .post("/graphql")
                  .asString();
          assertThat(answer).doesNotContain("errors", "\"answer\":null", "\"nodes\":[]");
        });
  }

  private Stream<Example> examples() {
    return schema.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .flatMap(SchemaExamplesTest::examples);
  }

  private static Stream<Example> examples(GraphQLNamedType type) {
    return switch (type) {
      case GraphQLScalarType scalar -> examples(scalar.getName(), scalar);
      case GraphQLInputObjectType input ->
          input.getFieldDefinitions().stream()
              .flatMap(field -> examples(type.getName() + "." + field.getName(), field));
      case GraphQLFieldsContainer fields ->
          fields.getFieldDefinitions().stream()
              .flatMap(field ->
                  Stream.concat(
                      examples(type.getName() + "." + field.getName(), field),
                      field.getArguments().stream()
                          .flatMap(argument ->
                              examples(
                                  "%s.%s:%s"
                                      .formatted(
                                          type.getName(), field.getName(), argument.getName()),
                                  argument))));
      default -> Stream.empty();
    };
  }

  private static Stream<Example> examples(String element, GraphQLNamedSchemaElement described) {
    String description = described.getDescription();
    return description == null
        ? Stream.empty()
        : EXAMPLE
            .matcher(description)
            .results()
            .map((MatchResult found) -> new Example(element, found.group(1)));
  }
}
