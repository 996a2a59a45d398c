package org.remit.graphql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.remit.graphql.FixtureDatabase;

/**
 * Fields of the same name can be asked for of all members of a union or interface in one query, as
 * the specification of GraphQL has it (SameResponseShape). Deprecated fields are exempt: they keep
 * the name that a field had before.
 */
@QuarkusTest
@WithTestResource(FixtureDatabase.class)
class MergeableFieldsTest {
  private static final Path QUESTIONS = Path.of("src/main/resources");

  /** Of every question that needs one. */
  private static final CoercedVariables VARIABLES =
      CoercedVariables.of(
          Map.ofEntries(
              Map.entry("id", "organisation/nhs-england"),
              Map.entry("board", "organisation/nhs-england"),
              Map.entry("function", "function/commissioning"),
              Map.entry("group", "organisation/nhs-england"),
              Map.entry("type", "body-type/trust"),
              Map.entry("after", "2022"),
              Map.entry("before", "2022"),
              Map.entry("day", "2022"),
              Map.entry("when", "2022"),
              Map.entry("law", Map.of()),
              Map.entry("since", 1),
              Map.entry("ods", "QHM"),
              Map.entry("ons", "E54000050"),
              Map.entry("typed", "nhs"),
              Map.entry("words", "nhs")));

  private record Pair(GraphQLType one, GraphQLType other) {}

  private final GraphQLSchema schema;
  private final Set<Pair> compared = new HashSet<>();
  private final Set<String> conflicts = new TreeSet<>();

  MergeableFieldsTest(GraphQLSchema schema) {
    this.schema = schema;
  }

  @Test
  void fieldsOfMembersMerge() {
    for (var type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLUnionType || type instanceof GraphQLInterfaceType) {
        assertThat(members(type)).as(type.getName()).hasSizeGreaterThan(1);
        compareMembers(type, type);
      }
    }
    assertThat(conflicts).isEmpty();
    assertThat(compared).hasSizeGreaterThan(100);
  }

  @Test
  void shippedQuestionsAskForNoDeprecatedField() throws IOException {
    String fragments = Files.readString(QUESTIONS.resolve("id/fragments.graphql"));
    var deprecated = new TreeSet<String>();
    var fields = new AtomicInteger();
    try (Stream<Path> files = Files.walk(QUESTIONS)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".graphql")).toList()) {
        String shared = file.startsWith(QUESTIONS.resolve("id")) ? fragments : "";
        String question = Files.readString(file);
        if (question.equals(fragments)) {
          continue;
        }
        QueryTraverser.newQueryTraverser()
            .schema(schema)
            .document(Parser.parse(question + shared))
            .coercedVariables(VARIABLES)
            .build()
            .visitPreOrder(
                new QueryVisitorStub() {
                  @Override
                  public void visitField(QueryVisitorFieldEnvironment field) {
                    fields.incrementAndGet();
                    if (field.getFieldDefinition().isDeprecated()) {
                      deprecated.add(file + ": " + field.getField().getName());
                    }
                  }
                });
      }
    }
    assertThat(deprecated).isEmpty();
    assertThat(fields).hasValueGreaterThan(500);
  }

  private void compareMembers(GraphQLType some, GraphQLType others) {
    for (var one : members(some)) {
      for (var other : members(others)) {
        if (compared.add(new Pair(one, other))) {
          compareFields(one, other);
        }
      }
    }
  }

  private void compareFields(GraphQLFieldsContainer one, GraphQLFieldsContainer other) {
    for (GraphQLFieldDefinition field : one.getFieldDefinitions()) {
      GraphQLFieldDefinition same = other.getFieldDefinition(field.getName());
      if (same == null || field.isDeprecated() || same.isDeprecated()) {
        continue;
      }
      String places = "%s and %s: %s".formatted(one.getName(), other.getName(), field.getName());
      compareTypes(places, field.getType(), same.getType());
      for (GraphQLArgument argument : field.getArguments()) {
        GraphQLArgument its = same.getArgument(argument.getName());
        if (its != null && !text(argument.getType()).equals(text(its.getType()))) {
          conflicts.add("%s(%s)".formatted(places, argument.getName()));
        }
      }
    }
  }

  private void compareTypes(String places, GraphQLType one, GraphQLType other) {
    boolean sameWrapper =
        GraphQLTypeUtil.isNonNull(one) == GraphQLTypeUtil.isNonNull(other)
            && GraphQLTypeUtil.isList(one) == GraphQLTypeUtil.isList(other);
    if (!sameWrapper) {
      conflicts.add("%s is %s and %s".formatted(places, text(one), text(other)));
    } else if (one instanceof GraphQLNonNull || one instanceof GraphQLList) {
      compareTypes(places, GraphQLTypeUtil.unwrapOne(one), GraphQLTypeUtil.unwrapOne(other));
    } else if (one instanceof GraphQLCompositeType && other instanceof GraphQLCompositeType) {
      compareMembers(one, other);
    } else if (!text(one).equals(text(other))) {
      conflicts.add("%s is %s and %s".formatted(places, text(one), text(other)));
    }
  }

  private static String text(GraphQLType type) {
    return GraphQLTypeUtil.simplePrint(type);
  }

  private List<? extends GraphQLFieldsContainer> members(GraphQLType type) {
    return switch (type) {
      case GraphQLUnionType union ->
          union.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
      case GraphQLInterfaceType shared -> schema.getImplementations(shared);
      case GraphQLFieldsContainer object -> List.of(object);
      default -> throw new IllegalArgumentException(text(type) + " has no fields");
    };
  }
}
