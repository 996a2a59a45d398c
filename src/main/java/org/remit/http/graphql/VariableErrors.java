package org.remit.http.graphql;

import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the values of variables. The library says that in terms of its own classes.
 */
final class VariableErrors {
  private static final InputValidator VALIDATOR = new InputValidator(true);

  private VariableErrors() {}

  /** The first that is wrong; empty where all values fit the types of their variables. */
  static Optional<String> in(
      OperationDefinition operation, Map<String, Object> values, GraphQLSchema schema) {
    return operation.getVariableDefinitions().stream()
        .flatMap(variable -> in(variable, values, schema).stream())
        .findFirst();
  }

  private static Optional<String> in(
      VariableDefinition variable,
      Map<String, ? extends @Nullable Object> values,
      GraphQLSchema schema) {
    String name = variable.getName();
    boolean absent = !values.containsKey(name);
    if (absent && variable.getDefaultValue() != null) {
      return Optional.empty();
    }
    GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
    return VALIDATOR
        .wrong("$" + name, JsonLiterals.of(values.get(name)), type)
        .map(message -> absent ? message.replaceFirst(" is null;", " is not given;") : message);
  }
}
