package org.remit.graphql.engine;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits the schema and the execution that SmallRye has built with what it cannot be told. */
public final class EngineSetup implements EventingService {
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQLSchema.Builder beforeSchemaBuild(GraphQLSchema.Builder builder) {
    return SchemaCustomizer.complete(builder.build());
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    // Before the first build, which makes the strategies that use it.
    builder.defaultDataFetcherExceptionHandler(new FailedFields());
    Instrumentation before = builder.build().getInstrumentation();
    return builder.instrumentation(new ChainedInstrumentation(List.of(before, new WithLoads())));
  }

  /** Gives each execution its own reads. */
  private static final class WithLoads extends SimplePerformantInstrumentation {
    @Override
    public ExecutionInput instrumentExecutionInput(
        ExecutionInput input,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      var loads = new BatchedReads();
      input.getGraphQLContext().put(BatchedReads.class, loads);
      return input.transform(with -> with.dataLoaderRegistry(loads.registry()));
    }
  }
}
