package org.remit.http.graphql;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/** The types of variables. */
final class VariableTypes {
  private VariableTypes() {}

  /** Null where the schema has no such type. */
  static @Nullable GraphQLType of(VariableDefinition variable, GraphQLSchema schema) {
    return of(variable.getType(), schema);
  }

  private static @Nullable GraphQLType of(@Nullable Type<?> written, GraphQLSchema schema) {
    return switch (written) {
      case NonNullType nonNull -> {
        GraphQLType type = of(nonNull.getType(), schema);
        yield type == null ? null : GraphQLNonNull.nonNull(type);
      }
      case ListType list -> {
        GraphQLType type = of(list.getType(), schema);
        yield type == null ? null : GraphQLList.list(type);
      }
      case TypeName name -> schema.getType(name.getName());
      case null, default -> null;
    };
  }
}
