package org.remit.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.graphql.execution.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.remit.domain.FactKind;
import org.remit.graphql.FixtureDatabase;
import org.remit.graphql.input.ChangeKind;

@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class SchemaTest {
  private final GraphQLSchema schema;

  SchemaTest(GraphQLSchema schema) {
    this.schema = schema;
  }

  @Test
  void schemaIsTheOneInTheRepository() throws IOException {
    Path committed = Path.of("schema.graphql");
    String found = new SchemaPrinter().print(schema);
    Path generated = Path.of("target/schema.graphql");
    Files.createDirectories(generated.getParent());
    Files.writeString(generated, found);
    assertThat(found)
        .as("if the change is meant: cp %s %s", generated, committed)
        .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "");
  }

  @Test
  void everyTypeFieldArgumentAndValueIsDescribed() {
    List<String> undescribed =
        schema.getAllTypesAsList().stream()
            .filter(type -> !type.getName().startsWith("__"))
            .flatMap(SchemaTest::described)
            .filter(element -> element.description() == null || element.description().isBlank())
            .map(Element::name)
            .toList();
    assertThat(undescribed).isEmpty();
  }

  private record Element(String name, @Nullable String description) {
    static Element of(String within, GraphQLNamedSchemaElement element) {
      return new Element(within + element.getName(), element.getDescription());
    }
  }

  private static Stream<Element> described(GraphQLNamedType type) {
    String within = type.getName() + ".";
    Stream<? extends GraphQLDirectiveContainer> parts =
        switch (type) {
          case GraphQLFieldsContainer fields -> fields.getFieldDefinitions().stream();
          case GraphQLInputObjectType input -> input.getFieldDefinitions().stream();
          case GraphQLEnumType values -> values.getValues().stream();
          default -> Stream.empty();
        };
    return Stream.concat(
        Stream.of(Element.of("", type)),
        parts.flatMap(part ->
            Stream.concat(
                Stream.of(Element.of(within, part)),
                part instanceof GraphQLFieldDefinition field
                    ? field.getArguments().stream()
                        .map(argument -> Element.of(within + field.getName() + ":", argument))
                    : Stream.empty())));
  }

  @Test
  void kindsOfChangesAreKindsOfFacts() {
    assertThat(names(FactKind.values())).containsAll(names(ChangeKind.values()));
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
