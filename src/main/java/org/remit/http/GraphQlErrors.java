package org.remit.http;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Errors as they are told: a message that says what to write instead, and a stable code. */
final class GraphQlErrors {
  /** What went wrong on our side, not the asker's. */
  static final String INTERNAL = "INTERNAL";

  private GraphQlErrors() {}

  static Map<String, Object> of(RefusedException refused) {
    return error(String.valueOf(refused.getMessage()), refused.code(), List.of(), List.of());
  }

  /** With the code that the error has, or else that of its type. */
  static Map<String, Object> of(GraphQLError error) {
    Map<String, Object> extensions = error.getExtensions();
    Object code = extensions == null ? null : extensions.get("code");
    return error(
        error.getMessage(),
        code == null ? code(error.getErrorType()) : code.toString(),
        error.getLocations() == null ? List.of() : error.getLocations(),
        error.getPath() == null ? List.of() : error.getPath());
  }

  static boolean isInternal(Map<String, Object> error) {
    return error.get("extensions") instanceof Map<?, ?> extensions
        && INTERNAL.equals(extensions.get("code"));
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

  private static Map<String, Object> error(
      String message, String code, List<SourceLocation> locations, List<Object> path) {
    var error = new LinkedHashMap<String, Object>();
    error.put("message", message);
    if (!locations.isEmpty()) {
      error.put(
          "locations",
          locations.stream()
              .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
              .toList());
    }
    if (!path.isEmpty()) {
      error.put("path", path);
    }
    error.put("extensions", Map.of("code", code));
    return error;
  }
}
