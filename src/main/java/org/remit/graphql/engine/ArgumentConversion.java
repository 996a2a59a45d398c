package org.remit.graphql.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arguments from the form in which graphql-java gives them (enum values by name, input objects as
 * maps) into that in which methods take them (enums, records).
 */
final class ArgumentConversion {
  private ArgumentConversion() {}

  static @Nullable Object convert(Type type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (type instanceof ParameterizedType list) {
      Type of = list.getActualTypeArguments()[0];
      var items = new ArrayList<@Nullable Object>();
      ((List<?>) value).forEach(item -> items.add(convert(of, item)));
      return items;
    }
    var wanted = (Class<?>) type;
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(value))
          .findFirst()
          .orElseThrow();
    }
    if (value instanceof Number number) {
      // A default value is a BigDecimal, whatever its type.
      return number.intValue();
    }
    return wanted.isRecord() && value instanceof Map<?, ?> fields ? record(wanted, fields) : value;
  }

  private static Object record(Class<?> type, Map<?, ?> fields) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(
              Arrays.stream(components)
                  .map(part -> convert(part.getGenericType(), fields.get(part.getName())))
                  .toArray());
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(thrown);
    } catch (ReflectiveOperationException noSuchConstructor) {
      throw new IllegalStateException(noSuchConstructor);
    }
  }
}
