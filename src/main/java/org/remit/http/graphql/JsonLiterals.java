package org.remit.http.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.math.BigDecimal;

/** JSON as the values that GraphQL has for it. */
final class JsonLiterals {
  private JsonLiterals() {}

  static Value<?> of(JsonNode json) {
    return switch (json.getNodeType()) {
      case STRING -> StringValue.of(json.textValue());
      case BOOLEAN -> BooleanValue.of(json.booleanValue());
      case NUMBER -> number(json.decimalValue());
      case ARRAY -> {
        var list = ArrayValue.newArrayValue();
        json.forEach(element -> list.value(of(element)));
        yield list.build();
      }
      case OBJECT -> {
        var object = ObjectValue.newObjectValue();
        json.properties()
            .forEach(
                field -> object.objectField(new ObjectField(field.getKey(), of(field.getValue()))));
        yield object.build();
      }
      case NULL, MISSING, BINARY, POJO -> NullValue.of();
    };
  }

  /** A number without a fraction is whole however it is written: {@code 1.0}. */
  private static Value<?> number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 400
        ? new IntValue(number.toBigIntegerExact())
        : new FloatValue(number);
  }
}
