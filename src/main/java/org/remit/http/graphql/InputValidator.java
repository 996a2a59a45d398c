package org.remit.http.graphql;

import graphql.Scalars;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what is wrong with a value that does not fit its type, and what to write instead.
 *
 * @param enumsAreTexts whether the values of enums are texts, as they are in JSON
 */
record InputValidator(boolean enumsAreTexts) {
  private static final BigInteger LARGEST = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger SMALLEST = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final int LONGEST_SHOWN = 60;

  /**
   * The first that is wrong; empty where the value fits.
   *
   * @param path where the value stands, as {@code where.holder}
   */
  Optional<String> wrong(String path, Value<?> value, GraphQLType type) {
    if (value instanceof VariableReference) {
      return Optional.empty();
    }
    if (value instanceof NullValue) {
      return GraphQLTypeUtil.isNonNull(type)
          ? error(path, value, expected(type))
          : Optional.empty();
    }
    GraphQLType present = GraphQLTypeUtil.unwrapNonNull(type);
    if (GraphQLTypeUtil.isList(present)) {
      GraphQLType element = GraphQLTypeUtil.unwrapOne(present);
      List<? extends Value<?>> values =
          value instanceof ArrayValue list ? values(list) : List.of(value);
      return values.stream().flatMap(one -> wrong(path, one, element).stream()).findFirst();
    }
    return switch (present) {
      case GraphQLEnumType names ->
          fits(names, value) ? Optional.empty() : error(path, value, names);
      case GraphQLInputObjectType object -> objectError(path, value, object);
      default -> scalar(path, value, name(present));
    };
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // as graphql-java has them
  private static List<Value<?>> values(ArrayValue list) {
    return (List<Value<?>>) (List) list.getValues();
  }

  private Optional<String> objectError(String path, Value<?> value, GraphQLInputObjectType type) {
    if (!(value instanceof ObjectValue object)) {
      return error(path, value, expected(type));
    }
    for (ObjectField field : object.getObjectFields()) {
      GraphQLInputObjectField known = type.getFieldDefinition(field.getName());
      if (known == null) {
        return Optional.of(
            "%s has no field '%s'; it has %s".formatted(path, cut(field.getName()), fields(type)));
      }
      Optional<String> wrong =
          wrong(path + "." + field.getName(), field.getValue(), known.getType());
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return type.getFieldDefinitions().stream()
        .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue())
        .map(GraphQLInputObjectField::getName)
        .filter(name ->
            object.getObjectFields().stream().noneMatch(field -> field.getName().equals(name)))
        .map(name -> "%s lacks its field '%s'".formatted(path, name))
        .findFirst();
  }

  private Optional<String> scalar(String path, Value<?> value, String type) {
    boolean fits =
        switch (type) {
          case "Int" -> value instanceof IntValue number && inRange(number.getValue());
          case "Float" -> value instanceof IntValue || value instanceof FloatValue;
          case "Boolean" -> value instanceof BooleanValue;
          case "ID" -> value instanceof StringValue || value instanceof IntValue;
          default -> value instanceof StringValue;
        };
    if (fits) {
      return Optional.empty();
    }
    boolean tooLarge = type.equals("Int") && value instanceof IntValue;
    return error(
        path,
        value,
        tooLarge ? "a whole number from %d to %d".formatted(SMALLEST, LARGEST) : expected(type));
  }

  private static boolean inRange(BigInteger number) {
    return number.compareTo(SMALLEST) >= 0 && number.compareTo(LARGEST) <= 0;
  }

  private boolean fits(GraphQLEnumType type, Value<?> value) {
    return enumsAreTexts
        ? value instanceof StringValue text && type.getValue(text.getValue()) != null
        : value instanceof EnumValue name && type.getValue(name.getName()) != null;
  }

  private Optional<String> error(String path, Value<?> value, GraphQLEnumType type) {
    boolean onlyQuoted =
        !enumsAreTexts
            && value instanceof StringValue text
            && type.getValue(text.getValue()) != null;
    return onlyQuoted
        ? error(path, value, "it without quotation marks")
        : error(path, value, expected(type));
  }

  private Optional<String> error(String path, Value<?> value, String expected) {
    return Optional.of("%s is %s; write %s".formatted(path, shown(value), expected));
  }

  private String expected(GraphQLType type) {
    return switch (GraphQLTypeUtil.unwrapAll(type)) {
      case GraphQLEnumType names ->
          (enumsAreTexts ? "one of these in quotation marks: " : "one of ")
              + names.getValues().stream()
                  .map(GraphQLEnumValueDefinition::getName)
                  .collect(Collectors.joining(", "));
      case GraphQLInputObjectType object -> "an object with fields as " + fields(object);
      case GraphQLNamedType scalar -> expected(scalar.getName());
    };
  }

  private static String expected(String scalar) {
    return switch (scalar) {
      case "Int" -> "a whole number, as 10";
      case "Float" -> "a number, as 1.5";
      case "Boolean" -> "true or false";
      case "ID" -> "an id in quotation marks, as \"organisation/nhs-england\"";
      case "Date" -> "a day in quotation marks, as \"2022-07-01\"";
      case "When" -> "a time in quotation marks, as \"2019-06-01\", \"2019\" or \"2013/2022\"";
      default -> "a text in quotation marks, as \"trust\"";
    };
  }

  private static String fields(GraphQLInputObjectType type) {
    return type.getFieldDefinitions().stream()
        .map(GraphQLInputObjectField::getName)
        .collect(Collectors.joining(", "));
  }

  private static String name(GraphQLType type) {
    return type instanceof GraphQLNamedType named
        ? named.getName()
        : Scalars.GraphQLString.getName();
  }

  private static String shown(Value<?> value) {
    return switch (value) {
      case NullValue _ -> "null";
      case StringValue text -> "\"" + cut(Objects.requireNonNullElse(text.getValue(), "")) + "\"";
      case IntValue number -> cut(number.getValue().toString());
      case FloatValue number -> cut(number.getValue().toString());
      case BooleanValue truth -> String.valueOf(truth.isValue());
      case EnumValue name -> cut(name.getName());
      case ArrayValue _ -> "a list";
      default -> "an object";
    };
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "\u2026";
  }
}
