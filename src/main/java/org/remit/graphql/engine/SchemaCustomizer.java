package org.remit.graphql.engine;

import graphql.Directives;
import graphql.Scalars;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What annotations cannot tell SmallRye about the schema. */
final class SchemaCustomizer {
  /** Directives that SmallRye declares for features that are not used here. */
  private static final Set<String> UNUSED = Set.of("constraint", "rolesAllowed");

  private static final String EDTF = "https://www.loc.gov/standards/datetime/";

  /** Where the format of each scalar of ours is specified. */
  private static final Map<String, String> SPECIFIED_BY =
      Map.of(
          "Date", "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
          "PartialDate", EDTF,
          "When", EDTF);

  /** How SmallRye names {@code Connection<HoldingFact>} and {@code Edge<HoldingFact>}. */
  private static final Pattern GENERIC = Pattern.compile("(Connection|Edge)_(\\w+)");

  private SchemaCustomizer() {}

  /** The name in the contract of a type that SmallRye names otherwise. */
  private static String rename(String type) {
    return type.equals("SearchKind") ? "Kind" : GENERIC.matcher(type).replaceFirst("$2$1");
  }

  /** The schema with the names and descriptions that annotations cannot give. */
  static GraphQLSchema.Builder complete(GraphQLSchema schema) {
    GraphQLSchema complete = SchemaTransformer.transformSchema(schema, new Completion(read()));
    return GraphQLSchema.newSchema(complete)
        .codeRegistry(resolvingTypes(complete))
        .clearDirectives()
        .additionalDirectives(
            complete.getDirectives().stream()
                .filter(directive -> !UNUSED.contains(directive.getName()))
                .collect(Collectors.toSet()));
  }

  /**
   * SmallRye resolves unions and interfaces to the types that it has built, not to those of this
   * schema that took their places.
   */
  private static GraphQLCodeRegistry resolvingTypes(GraphQLSchema schema) {
    GraphQLCodeRegistry before = schema.getCodeRegistry();
    return before.transform(with -> {
      for (GraphQLNamedType type : schema.getAllTypesAsList()) {
        if (type instanceof GraphQLUnionType union) {
          with.typeResolver(union, byName(before.getTypeResolver(union)));
        } else if (type instanceof GraphQLInterfaceType shared) {
          with.typeResolver(shared, byName(before.getTypeResolver(shared)));
        }
      }
    });
  }

  private static TypeResolver byName(TypeResolver before) {
    return object ->
        object.getSchema().getObjectType(Objects.requireNonNull(before.getType(object)).getName());
  }

  private static Properties read() {
    var descriptions = new Properties();
    String name = "descriptions.properties";
    try (InputStream file = SchemaCustomizer.class.getResourceAsStream(name);
        var reader =
            new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
      descriptions.load(reader);
      return descriptions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Describes enums, whose classes in the domain have no annotations of GraphQL, and connections.
   */
  private static final class Completion extends GraphQLTypeVisitorStub {
    private final Properties descriptions;

    Completion(Properties descriptions) {
      this.descriptions = descriptions;
    }

    @Override
    public TraversalControl visitGraphQLEnumType(
        GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
      String name = rename(type.getName());
      String description = descriptions.getProperty(name);
      return changeNode(context, type.transform(with -> with.name(name).description(description)));
    }

    @Override
    public TraversalControl visitGraphQLEnumValueDefinition(
        GraphQLEnumValueDefinition value, TraverserContext<GraphQLSchemaElement> context) {
      var type = (GraphQLNamedSchemaElement) context.getParentNode();
      String description = descriptions.getProperty(rename(type.getName()) + "." + value.getName());
      return changeNode(context, value.transform(with -> with.description(description)));
    }

    @Override
    public TraversalControl visitGraphQLObjectType(
        GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
      String name = rename(type.getName());
      String description = descriptions.getProperty(name);
      if (description == null) {
        return TraversalControl.CONTINUE;
      }
      var fetchers = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
      for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
        fetchers.dataFetcher(
            FieldCoordinates.coordinates(name, field.getName()),
            fetchers.getDataFetcher(FieldCoordinates.coordinates(type, field), field));
      }
      return changeNode(context, type.transform(with -> with.name(name).description(description)));
    }

    /**
     * SmallRye marks a deprecated field by a directive alone, which introspection does not read.
     */
    @Override
    public TraversalControl visitGraphQLFieldDefinition(
        GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
      GraphQLDirective mark = field.getDirective(Directives.DeprecatedDirective.getName());
      if (mark == null) {
        return TraversalControl.CONTINUE;
      }
      String reason = mark.toAppliedDirective().getArgument("reason").getValue();
      return changeNode(context, field.transform(with -> with.deprecate(reason)));
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
        GraphQLScalarType type, TraverserContext<GraphQLSchemaElement> context) {
      if (type.getName().equals(Scalars.GraphQLInt.getName())) {
        // SmallRye's own takes text and fractions, and wraps numbers that are too large.
        return changeNode(context, Scalars.GraphQLInt);
      }
      String specification = SPECIFIED_BY.get(type.getName());
      return specification == null
          ? TraversalControl.CONTINUE
          : changeNode(
              context,
              type.transform(with ->
                  with.specifiedByUrl(specification)
                      .withAppliedDirective(specifiedBy(specification))));
    }

    /** The printer of the schema prints directives alone, not {@code specifiedByUrl}. */
    private static GraphQLAppliedDirective specifiedBy(String url) {
      return GraphQLAppliedDirective.newDirective()
          .name(Directives.SpecifiedByDirective.getName())
          .argument(
              GraphQLAppliedDirectiveArgument.newArgument()
                  .name("url")
                  .type(GraphQLNonNull.nonNull(Scalars.GraphQLString))
                  .valueProgrammatic(url))
          .build();
    }

    /** SmallRye takes every argument with a default to be nullable. */
    @Override
    public TraversalControl visitGraphQLArgument(
        GraphQLArgument argument, TraverserContext<GraphQLSchemaElement> context) {
      return argument.getName().equals("direction")
          ? changeNode(
              context,
              argument.transform(with -> with.type(GraphQLNonNull.nonNull(argument.getType()))))
          : TraversalControl.CONTINUE;
    }
  }
}
