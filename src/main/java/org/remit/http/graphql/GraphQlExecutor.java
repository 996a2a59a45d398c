package org.remit.http.graphql;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.remit.graphql.engine.RequestContext;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.cache.EntityTag;
import org.remit.release.Served;

/** Executes GraphQL requests on one release, within the limits. */
@ApplicationScoped
public class GraphQlExecutor {
  private static final Logger LOG = Logger.getLogger(GraphQlExecutor.class);

  private final GraphQL engine;
  private final String publicUrl;

  GraphQlExecutor(
      GraphQL engine,
      GraphQLSchema schema,
      @ConfigProperty(name = EntityTag.PUBLIC_URL) Optional<String> publicUrl) {
    this.engine =
        engine.transform(limited ->
            limited
                .preparsedDocumentProvider(new PreparedDocuments(schema))
                .instrumentation(new ExecutionLimits()));
    this.publicUrl = publicUrl.orElse("");
  }

  /**
   * Executes a request; what is wrong with it is part of the result. Blocks while it reads.
   *
   * @param served the release that is read
   * @param today what "today" means where no time is given
   * @param pending the execution ends early when nobody waits for the response any more
   */
  public GraphQlResult execute(
      GraphQlRequest request, Served served, LocalDate today, PendingResponse pending) {
    ExecutionResult result =
        engine.execute(
            new RequestContext(served, today, publicUrl)
                .input()
                .query(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .graphQLContext(Map.of(PendingResponse.class, pending)));
    List<GraphQlError> errors = result.getErrors().stream().map(GraphQlError::of).toList();
    boolean stopped =
        errors.stream().anyMatch(error -> error.code().equals(HttpErrorException.TIMEOUT));
    if (stopped && pending.isAwaited()) {
      LOG.warnf("The database stopped at the time limit: %s", request.label());
    }
    return new GraphQlResult(
        result.getData(), errors, Map.of("release", served.release().number()));
  }
}
