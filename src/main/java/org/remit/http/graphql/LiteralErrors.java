package org.remit.http.graphql;

import graphql.language.Argument;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the values written into a document, by where they stand. The library tells
 * that in the words of its own classes.
 */
final class LiteralErrors {
  private final GraphQLSchema schema;
  private final InputValidator check = new InputValidator(false);
  private final Map<SourceLocation, String> messages = new HashMap<>();

  private LiteralErrors(GraphQLSchema schema) {
    this.schema = schema;
  }

  /** By the place of the argument or variable; the document need not be valid. */
  static Map<SourceLocation, String> in(Document document, GraphQLSchema schema) {
    var found = new LiteralErrors(schema);
    for (Definition<?> definition : definitions(document)) {
      switch (definition) {
        case OperationDefinition operation -> found.operation(operation);
        case FragmentDefinition fragment ->
            found.selections(
                fragment.getSelectionSet(), found.composite(fragment.getTypeCondition()));
        default -> {}
      }
    }
    return found.messages;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // as graphql-java has them
  private static List<Definition<?>> definitions(Document document) {
    return (List<Definition<?>>) (List) document.getDefinitions();
  }

  private void operation(OperationDefinition operation) {
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      GraphQLType type = VariableTypes.of(variable, schema);
      if (variable.getDefaultValue() != null && type != null) {
        check
            .wrong("$" + variable.getName(), variable.getDefaultValue(), type)
            .ifPresent(message -> messages.put(variable.getSourceLocation(), message));
      }
    }
    selections(operation.getSelectionSet(), schema.getQueryType());
  }

  private @Nullable GraphQLCompositeType composite(@Nullable TypeName name) {
    return name != null && schema.getType(name.getName()) instanceof GraphQLCompositeType type
        ? type
        : null;
  }

  private void selections(
      @Nullable SelectionSet selections, @Nullable GraphQLCompositeType parent) {
    if (selections == null || parent == null) {
      return;
    }
    for (Selection<?> selection : selected(selections)) {
      if (selection instanceof DirectivesContainer<?> container) {
        container.getDirectives().forEach(this::directive);
      }
      switch (selection) {
        case Field field -> field(field, parent);
        case InlineFragment fragment ->
            selections(
                fragment.getSelectionSet(),
                fragment.getTypeCondition() == null
                    ? parent
                    : composite(fragment.getTypeCondition()));
        default -> {}
      }
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // as graphql-java has them
  private static List<Selection<?>> selected(SelectionSet selections) {
    return (List<Selection<?>>) (List) selections.getSelections();
  }

  private void field(Field field, GraphQLCompositeType parent) {
    GraphQLFieldDefinition definition = definition(field.getName(), parent);
    if (definition == null) {
      return;
    }
    arguments(field.getArguments(), definition::getArgument);
    // What is null where a value must be is told at the place of the field.
    field.getArguments().stream()
        .filter(argument -> argument.getValue() instanceof NullValue)
        .flatMap(argument -> Stream.ofNullable(messages.get(argument.getSourceLocation())))
        .findFirst()
        .ifPresent(message -> messages.putIfAbsent(field.getSourceLocation(), message));
    if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type) {
      selections(field.getSelectionSet(), type);
    }
  }

  private @Nullable GraphQLFieldDefinition definition(String name, GraphQLCompositeType parent) {
    return switch (name) {
      case "__schema" -> schema.getIntrospectionSchemaFieldDefinition();
      case "__type" -> schema.getIntrospectionTypeFieldDefinition();
      default ->
          parent instanceof GraphQLFieldsContainer fields ? fields.getFieldDefinition(name) : null;
    };
  }

  private void directive(Directive directive) {
    GraphQLDirective definition = schema.getDirective(directive.getName());
    if (definition != null) {
      arguments(directive.getArguments(), definition::getArgument);
    }
  }

  private void arguments(
      List<Argument> arguments, Function<String, @Nullable GraphQLArgument> definitions) {
    for (Argument argument : arguments) {
      GraphQLArgument definition = definitions.apply(argument.getName());
      if (definition != null) {
        check
            .wrong(argument.getName(), argument.getValue(), definition.getType())
            .ifPresent(message -> messages.put(argument.getSourceLocation(), message));
      }
    }
  }
}
