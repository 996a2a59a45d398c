package org.remit.http.graphql;

import graphql.GraphQL;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.http.PendingResponse;

/** Ends an execution at the next field when nobody waits for its answer any more. */
public final class ExecutionCancellation implements EventingService {
  @Override
  public @Nullable String getConfigKey() {
    return null;
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    return builder.instrumentation(
        new ChainedInstrumentation(List.of(builder.build().getInstrumentation(), new Stopping())));
  }

  /** Asks before every field. */
  static final class Stopping extends SimplePerformantInstrumentation {
    @Override
    public @Nullable InstrumentationContext<Object> beginFieldExecution(
        InstrumentationFieldParameters field, @Nullable InstrumentationState state) {
      PendingResponse pending =
          field.getExecutionContext().getGraphQLContext().get(PendingResponse.KEY);
      if (pending != null && !pending.isWanted()) {
        throw new AbortExecutionException("nobody waits for the answer any more");
      }
      return null;
    }
  }
}
