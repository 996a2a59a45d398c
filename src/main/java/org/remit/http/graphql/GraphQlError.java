package org.remit.http.graphql;

import static org.remit.http.HttpErrorException.INTERNAL;
import static org.remit.http.HttpErrorException.TIMEOUT;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.remit.http.HttpErrorException;

/**
 * An error as a response has it.
 *
 * @param message says what to write instead
 * @param code stable, as {@code extensions.code}
 * @param locations where it is in the document, where that is known
 * @param path the field that failed; empty for an error of the request
 */
public record GraphQlError(
    String message, String code, List<SourceLocation> locations, List<Object> path) {
  static GraphQlError of(HttpErrorException error) {
    return new GraphQlError(String.valueOf(error.getMessage()), error.code(), List.of(), List.of());
  }

  /** With the code that the error has, or else that of its type. */
  static GraphQlError of(GraphQLError error) {
    String message = String.valueOf(error.getMessage());
    Map<String, Object> extensions = error.getExtensions();
    if (extensions != null && extensions.get("code") instanceof String code) {
      return new GraphQlError(message, code, locations(error), path(error));
    }
    return error instanceof GraphQLException && !(error instanceof AbortExecutionException)
        // All that graphql-java throws after a document was found valid is about variables.
        ? new GraphQlError(message, "BAD_VARIABLES", List.of(), List.of())
        : new GraphQlError(message, code(error.getErrorType()), locations(error), path(error));
  }

  /** Ends the processing of a request with this error as the only one. */
  static AbortExecutionException abort(String code, String message) {
    return new AbortExecutionException(
        List.of(
            GraphqlErrorBuilder.newError()
                .message(message)
                .extensions(Map.of("code", code))
                .build()));
  }

  /** Whether it is not the client's fault, so that the same request may succeed later. */
  boolean isOurs() {
    return code.equals(INTERNAL) || code.equals(TIMEOUT);
  }

  /** As the specification of GraphQL has it. */
  Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    members.put("message", message);
    if (!locations.isEmpty()) {
      members.put(
          "locations",
          locations.stream()
              .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
              .toList());
    }
    if (!path.isEmpty()) {
      members.put("path", path);
    }
    members.put("extensions", Map.of("code", code));
    return members;
  }

  private static String code(ErrorClassification type) {
    if (type instanceof ErrorType known) {
      return switch (known) {
        case InvalidSyntax -> "SYNTAX_ERROR";
        case ValidationError, OperationNotSupported -> "INVALID_QUERY";
        case DataFetchingException, NullValueInNonNullableField, ExecutionAborted -> INTERNAL;
      };
    }
    return type.toString().equals("BadFaithIntrospection") ? "BAD_INTROSPECTION" : INTERNAL;
  }

  private static List<SourceLocation> locations(GraphQLError error) {
    return Objects.requireNonNullElse(error.getLocations(), List.of());
  }

  private static List<Object> path(GraphQLError error) {
    return Objects.requireNonNullElse(error.getPath(), List.of());
  }
}
