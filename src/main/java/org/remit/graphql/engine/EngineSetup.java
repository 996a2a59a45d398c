package org.remit.graphql.engine;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Completes the schema that SmallRye builds, and makes the engine that executes requests on it.
 *
 * <p>Requests do not go through SmallRye's {@code ExecutionService}: it parses a new document three
 * times and validates it twice, and keeps 2,048 of them however large they are.
 */
public final class EngineSetup implements EventingService {
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    return SchemaCustomizer.complete(builder.build());
  }

  /** The engine, whose inputs are those of {@link RequestContext#input}. */
  @Produces
  @Singleton
  static GraphQL engine(GraphQLSchema schema) {
    return GraphQL.newGraphQL(schema)
        .defaultDataFetcherExceptionHandler(new FieldExceptionHandler())
        .build();
  }
}
