package org.remit.graphql.engine;

import graphql.ExceptionWhileDataFetching;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.remit.search.query.BadQueryException;

/**
 * Reports why a field has no value: for a wrong argument the message and code of its exception, for
 * a read that the database stopped at the time limit the code TIMEOUT, for anything else the code
 * INTERNAL, with the cause in the log alone.
 */
final class FieldExceptionHandler implements DataFetcherExceptionHandler {
  private static final Logger LOG = Logger.getLogger(FieldExceptionHandler.class);
  private static final String INTERNAL = "INTERNAL";

  /** By the standard of SQL. */
  private static final String QUERY_CANCELED = "57014";

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters field) {
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error(field)).build());
  }

  private static FieldError error(DataFetcherExceptionHandlerParameters field) {
    Throwable cause = field.getException();
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof ArgumentException question) {
      return new FieldError(field, cause, question.code(), String.valueOf(question.getMessage()));
    }
    if (cause instanceof BadQueryException query) {
      return new FieldError(field, cause, query.code().name(), String.valueOf(query.getMessage()));
    }
    if (cause instanceof OneOfTooManyKeysException || cause instanceof OneOfNullValueException) {
      return new FieldError(
          field,
          cause,
          ArgumentErrors.BAD_ARGUMENT,
          cause.getMessage()
              + " Write one of them and leave the others out, as by: {name: \"NHS England\"}");
    }
    if (isStopped(cause)) {
      return new FieldError(
          field,
          cause,
          "TIMEOUT",
          "not answered within the time that a request may take; ask for smaller pages (first), or"
              + " for fewer nested lists");
    }
    LOG.errorf(cause, "The field %s failed", field.getPath());
    return new FieldError(
        field,
        cause,
        INTERNAL,
        "This could not be answered, and it is not your fault; it has been logged");
  }

  /** Whether the database stopped it, as it does at the time limit of requests. */
  private static boolean isStopped(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** An error as it is sent to the client. */
  private static final class FieldError extends ExceptionWhileDataFetching {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String message;

    FieldError(
        DataFetcherExceptionHandlerParameters field, Throwable cause, String code, String message) {
      this(field.getPath(), cause, field.getSourceLocation(), code, message);
    }

    private FieldError(
        ResultPath path, Throwable cause, SourceLocation at, String code, String message) {
      super(path, cause, at);
      this.code = code;
      this.message = message;
    }

    @Override
    public String getMessage() {
      return message;
    }

    @Override
    public Map<String, Object> getExtensions() {
      return Map.of("code", code);
    }
  }
}
