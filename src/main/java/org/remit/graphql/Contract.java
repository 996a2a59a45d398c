package org.remit.graphql;

import graphql.schema.GraphQLSchema;

/** What the schema says beyond what SmallRye can be told by annotations. */
final class Contract {
  private Contract() {}

  static GraphQLSchema complete(GraphQLSchema schema) {
    return schema;
  }
}
