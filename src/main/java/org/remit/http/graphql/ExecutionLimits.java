package org.remit.http.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLException;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import org.jspecify.annotations.Nullable;
import org.remit.http.PendingResponse;

/**
 * Refuses an operation that costs more than {@link Limits#COST} before any of it is executed, and
 * ends an execution at the next field when nobody waits for its response any more.
 */
final class ExecutionLimits extends SimplePerformantInstrumentation {
  @Override
  public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
      InstrumentationExecuteOperationParameters operation, @Nullable InstrumentationState state) {
    if (cost(operation.getExecutionContext()) > Limits.COST) {
      throw GraphQlError.abort(
          "TOO_COSTLY",
          "the answer may have more than %,d fields; ask for smaller pages (first), or for fewer nested lists"
              .formatted(Limits.COST));
    }
    return null;
  }

  private static int cost(ExecutionContext execution) {
    try {
      return QueryComplexityCalculator.newCalculator()
          .schema(execution.getGraphQLSchema())
          .document(execution.getDocument())
          .operationName(execution.getExecutionInput().getOperationName())
          .variables(execution.getCoercedVariables())
          .fieldComplexityCalculator(
              (field, children) -> times(field.getArguments().get("first"), children + 1))
          .build()
          .calculate();
    } catch (GraphQLException wrongArgument) {
      throw GraphQlError.abort("INVALID_QUERY", String.valueOf(wrongArgument.getMessage()));
    }
  }

  /** Never more than the limit and one, so that no sum of these overflows. */
  private static int times(@Nullable Object first, int fields) {
    long times = first instanceof Number number ? Math.max(1, number.longValue()) : 1;
    return (int) Math.min(Limits.COST + 1L, times * fields);
  }

  @Override
  public @Nullable InstrumentationContext<Object> beginFieldExecution(
      InstrumentationFieldParameters field, @Nullable InstrumentationState state) {
    PendingResponse pending =
        field.getExecutionContext().getGraphQLContext().get(PendingResponse.class);
    if (pending != null && !pending.isAwaited()) {
      throw new AbortExecutionException("nobody waits for the response any more");
    }
    return null;
  }
}
