package org.remit.http.graphql;

import static org.remit.http.HttpErrorException.INTERNAL;
import static org.remit.http.HttpErrorException.TIMEOUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import io.vertx.core.buffer.Buffer;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.remit.http.HttpErrorException;

/** Errors as they are told: a message that says what to write instead, and a stable code. */
public final class GraphQlErrors {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Set<ValidationErrorClassification> VALUES =
      Set.of(
          ValidationErrorType.WrongType,
          ValidationErrorType.BadValueForDefaultArg,
          ValidationErrorType.NullValueForNonNullArgument);

  private GraphQlErrors() {}

  /**
   * The body of a response that has this error and no data.
   *
   * @param extensions the members of {@code extensions}; left out where there are none
   */
  public static Buffer body(HttpErrorException refused, Map<String, ?> extensions) {
    var body = new LinkedHashMap<String, Object>();
    body.put("errors", List.of(of(refused)));
    if (!extensions.isEmpty()) {
      body.put("extensions", extensions);
    }
    try {
      return Buffer.buffer(MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Object> of(HttpErrorException refused) {
    return error(String.valueOf(refused.getMessage()), refused.code(), List.of(), List.of());
  }

  /**
   * What is wrong with a document, in words of our own for values of a wrong type.
   *
   * @param literals {@link LiteralErrors} of the document
   */
  public static Map<String, Object> of(
      ValidationError error, Map<SourceLocation, String> literals) {
    if (!VALUES.contains(error.getValidationErrorType())) {
      return of(error);
    }
    String message =
        error.getLocations().stream()
            .flatMap(location -> Stream.ofNullable(literals.get(location)))
            .findFirst()
            .orElse("a value is of another type than the schema has there");
    return of(error, message);
  }

  public static Map<String, Object> of(GraphQLError error) {
    return of(error, error.getMessage());
  }

  /** With the code that the error has, or else that of its type. */
  private static Map<String, Object> of(GraphQLError error, String message) {
    Map<String, Object> extensions = error.getExtensions();
    Object code = extensions == null ? null : extensions.get("code");
    return error(
        message,
        code == null ? code(error.getErrorType()) : code.toString(),
        error.getLocations() == null ? List.of() : error.getLocations(),
        error.getPath() == null ? List.of() : error.getPath());
  }

  /** Whether it is not the asker's fault, so that the same question may be answered later. */
  static boolean isOurs(Map<String, Object> error) {
    return has(error, INTERNAL) || has(error, TIMEOUT);
  }

  /** Whether it has this code. */
  static boolean has(Map<String, Object> error, String code) {
    return error.get("extensions") instanceof Map<?, ?> extensions
        && code.equals(extensions.get("code"));
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
