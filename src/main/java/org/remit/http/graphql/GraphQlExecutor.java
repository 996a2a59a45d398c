package org.remit.http.graphql;

import static org.remit.http.HttpErrorException.TIMEOUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.ParseAndValidate;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.UnknownOperationException;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.validation.ValidationError;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.remit.graphql.engine.RequestContext;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.cache.EntityTag;
import org.remit.release.Served;

/** Answers GraphQL requests from one release, within the limits. */
@ApplicationScoped
public class GraphQlExecutor {
  private static final Logger LOG = Logger.getLogger(GraphQlExecutor.class);
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final ExecutionService executions;
  private final GraphQLSchema schema;
  private final QueryLimits limits;
  private final GraphQlResponseCache cache;
  private final String publicUrl;

  public GraphQlExecutor(
      ExecutionService executions,
      GraphQLSchema schema,
      GraphQlResponseCache cache,
      @ConfigProperty(name = EntityTag.PUBLIC_URL) Optional<String> publicUrl) {
    this.publicUrl = publicUrl.orElse("");
    this.executions = executions;
    this.schema = schema;
    this.limits = new QueryLimits(schema);
    this.cache = cache;
  }

  /**
   * Answers, from the cache where it was answered before; what is wrong with the question is part
   * of the answer. Blocks while it reads.
   *
   * @param served the release that the question is put to
   * @param pending who waits for the answer; the work ends early when nobody does
   */
  public GraphQlResponse answer(PinnedRequest question, Served served, PendingResponse pending) {
    return cache
        .find(question)
        .orElseGet(() -> {
          GraphQlResponse answer = work(question, served, pending);
          if (pending.isWanted()) {
            cache.keep(question, answer);
          }
          return answer;
        });
  }

  private GraphQlResponse work(PinnedRequest question, Served served, PendingResponse pending) {
    try {
      Document document = QueryLimits.parse(question.request().query());
      List<ValidationError> invalid = ParseAndValidate.validate(schema, document, Locale.UK);
      if (!invalid.isEmpty()) {
        Map<SourceLocation, String> literals = LiteralErrors.in(document, schema);
        return refusal(
            question, invalid.stream().map(error -> GraphQlErrors.of(error, literals)).toList());
      }
      check(document, question.request());
      return execute(question, served, pending);
    } catch (HttpErrorException refused) {
      return refusal(question, List.of(GraphQlErrors.of(refused)));
    } catch (InvalidSyntaxException noGraphQl) {
      return refusal(question, List.of(GraphQlErrors.of(noGraphQl.toInvalidSyntaxError())));
    }
  }

  private void check(Document document, GraphQlRequest request) {
    try {
      limits.check(document, request.operationName(), coerced(document, request));
    } catch (UnknownOperationException noneOrMany) {
      throw new HttpErrorException(
          400, "UNKNOWN_OPERATION", String.valueOf(noneOrMany.getMessage()));
    } catch (GraphQLException wrongArgument) {
      throw new HttpErrorException(
          400, "INVALID_QUERY", String.valueOf(wrongArgument.getMessage()));
    }
  }

  private CoercedVariables coerced(Document document, GraphQlRequest request) {
    OperationDefinition operation =
        NodeUtil.getOperation(document, request.operationName()).operationDefinition;
    refuseWrongVariables(operation, request);
    try {
      return ValuesResolver.coerceVariableValues(
          schema,
          operation.getVariableDefinitions(),
          RawVariables.of(MAPPER.convertValue(request.variables(), MAP)),
          GraphQLContext.getDefault(),
          Locale.UK);
    } catch (GraphQLException wrongVariables) {
      throw new HttpErrorException(
          400, "BAD_VARIABLES", String.valueOf(wrongVariables.getMessage()));
    }
  }

  private void refuseWrongVariables(OperationDefinition operation, GraphQlRequest request) {
    var check = new InputValidator(true);
    for (VariableDefinition variable : operation.getVariableDefinitions()) {
      String name = variable.getName();
      GraphQLType type = VariableTypes.of(variable, schema);
      boolean left = !request.variables().has(name);
      if (type == null || (left && variable.getDefaultValue() != null)) {
        continue;
      }
      Value<?> value = JsonLiterals.of(request.variables().path(name));
      check
          .wrong("$" + name, value, type)
          .map(message -> left ? message.replaceFirst(" is null;", " is not given;") : message)
          .ifPresent(message -> {
            throw new HttpErrorException(400, "BAD_VARIABLES", message);
          });
    }
  }

  private GraphQlResponse execute(PinnedRequest question, Served served, PendingResponse pending) {
    var context = new HashMap<String, Object>();
    context.put("runBlocking", true);
    context.put("httpHeaders", Map.of());
    context.put("locale", Locale.UK);
    context.put(
        RequestContext.class.getName(), new RequestContext(served, question.today(), publicUrl));
    context.put(PendingResponse.KEY, pending);
    var result = new Result();
    executions.executeSync(json(question.request()), context, result);
    ExecutionResult executed = result.get();
    List<Map<String, Object>> errors =
        executed.getErrors().stream().map(GraphQlErrors::of).toList();
    boolean stopped = errors.stream().anyMatch(error -> GraphQlErrors.has(error, TIMEOUT));
    if (stopped && pending.isWanted()) {
      LOG.warnf("The database stopped at the time limit: %s", question.request().label());
    }
    return answer(question, executed.getData(), errors);
  }

  private static GraphQlResponse refusal(PinnedRequest question, List<Map<String, Object>> errors) {
    return answer(question, null, errors);
  }

  private static GraphQlResponse answer(
      PinnedRequest question, @Nullable Object data, List<Map<String, Object>> errors) {
    var response = new LinkedHashMap<String, Object>();
    if (!errors.isEmpty()) {
      response.put("errors", errors);
    }
    if (data != null) {
      response.put("data", data);
    }
    response.put("extensions", Map.of("release", question.release()));
    try {
      return new GraphQlResponse(
          Buffer.buffer(MAPPER.writeValueAsBytes(response)),
          data != null,
          errors.stream().noneMatch(GraphQlErrors::isOurs));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject json(GraphQlRequest request) {
    try (JsonReader reader =
        Json.createReader(new StringReader(MAPPER.writeValueAsString(request)))) {
      return reader.readObject();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the one result of an execution. */
  private static final class Result implements ExecutionResponseWriter {
    private @Nullable ExecutionResult result;
    private @Nullable Throwable failure;

    @Override
    public void write(ExecutionResponse response) {
      result = response.getExecutionResult();
    }

    @Override
    public void fail(Throwable cause) {
      failure = cause;
    }

    ExecutionResult get() {
      if (result == null) {
        throw new IllegalStateException("the execution gave no result", failure);
      }
      return result;
    }
  }
}
