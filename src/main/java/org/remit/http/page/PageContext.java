package org.remit.http.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.graphql.GraphQlError;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.http.graphql.GraphQlRequest;
import org.remit.http.graphql.GraphQlResult;
import org.remit.release.Served;

/**
 * What one page is made from: one release, as on one day.
 *
 * @param pending whether the page is still awaited
 */
record PageContext(
    Served served, LocalDate today, GraphQlExecutor executor, PendingResponse pending) {
  GraphQlResult execute(GraphQlRequest request) {
    return executor.execute(request, served, today, pending);
  }

  /**
   * The data of a request that must succeed.
   *
   * @throws HttpErrorException with the code and message of the first error
   */
  Map<String, Object> data(GraphQlRequest request) {
    GraphQlResult result = execute(request);
    if (result.errors().isEmpty()) {
      return Objects.requireNonNull(result.data());
    }
    GraphQlError error = result.errors().getFirst();
    int status =
        switch (error.code()) {
          case HttpErrorException.INTERNAL -> 500;
          case HttpErrorException.TIMEOUT -> 503;
          default -> 400;
        };
    throw new HttpErrorException(status, error.code(), error.message());
  }
}
