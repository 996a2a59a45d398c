package org.remit.http.graphql;

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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values read from JSON as the literals that GraphQL has for them. */
final class JsonLiterals {
  private JsonLiterals() {}

  static Value<?> of(@Nullable Object json) {
    return switch (json) {
      case null -> NullValue.of();
      case String text -> StringValue.of(text);
      case Boolean truth -> BooleanValue.of(truth);
      case Number number -> number(new BigDecimal(number.toString()));
      case List<?> elements -> {
        var list = ArrayValue.newArrayValue();
        elements.forEach(element -> list.value(of(element)));
        yield list.build();
      }
      case Map<?, ?> members -> {
        var object = ObjectValue.newObjectValue();
        members.forEach(
            (name, value) -> object.objectField(new ObjectField(name.toString(), of(value))));
        yield object.build();
      }
      default -> throw new IllegalArgumentException("no value of JSON: " + json);
    };
  }

  /** A number without a fraction is whole however it is written: {@code 1.0}. */
  private static Value<?> number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() < 400
        ? new IntValue(number.toBigIntegerExact())
        : new FloatValue(number);
  }
}
