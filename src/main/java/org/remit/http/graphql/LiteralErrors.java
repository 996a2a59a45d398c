package org.remit.http.graphql;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.validation.LanguageTraversal;
import graphql.validation.TraversalContext;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with the values written into a document, by where they stand. The library says that
 * in terms of its own classes.
 */
final class LiteralErrors extends TraversalContext {
  private static final Set<ValidationErrorClassification> OF_VALUES =
      Set.of(
          ValidationErrorType.WrongType,
          ValidationErrorType.BadValueForDefaultArg,
          ValidationErrorType.NullValueForNonNullArgument);

  private static final InputValidator VALIDATOR = new InputValidator(false);

  private final Map<SourceLocation, String> messages = new HashMap<>();

  private LiteralErrors(GraphQLSchema schema) {
    super(schema);
  }

  /** The errors of an invalid document, with messages of our own for those of values. */
  static List<GraphQLError> explained(
      List<ValidationError> errors, Document document, GraphQLSchema schema) {
    var found = new LiteralErrors(schema);
    new LanguageTraversal().traverse(document, found);
    return errors.stream().map(found::explained).toList();
  }

  private GraphQLError explained(ValidationError error) {
    if (!OF_VALUES.contains(error.getValidationErrorType())) {
      return error;
    }
    return GraphqlErrorBuilder.newError()
        .message(
            error.getLocations().stream()
                .flatMap(location -> Stream.ofNullable(messages.get(location)))
                .findFirst()
                .orElse("a value is of another type than the schema has there"))
        .locations(error.getLocations())
        .errorType(error.getErrorType())
        .build();
  }

  @Override
  @SuppressWarnings("rawtypes") // as the method it overrides
  public void enter(Node node, List<Node> path) {
    super.enter(node, path);
    if (node instanceof VariableDefinition variable && variable.getDefaultValue() != null) {
      wrong("$" + variable.getName(), variable.getDefaultValue())
          .ifPresent(message -> messages.put(variable.getSourceLocation(), message));
    } else if (node instanceof Argument argument) {
      wrong(argument.getName(), argument.getValue())
          .ifPresent(message -> {
            messages.put(argument.getSourceLocation(), message);
            // What is null where a value must be is reported at the place of the field.
            if (argument.getValue() instanceof NullValue && path.getLast() instanceof Field field) {
              messages.putIfAbsent(field.getSourceLocation(), message);
            }
          });
    }
  }

  private Optional<String> wrong(String name, Value<?> value) {
    GraphQLType type = getInputType();
    return type == null ? Optional.empty() : VALIDATOR.wrong(name, value, type);
  }
}
