package org.remit.http.page;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.remit.http.HttpErrorException;
import org.remit.http.PendingResponse;
import org.remit.http.graphql.GraphQlExecutor;
import org.remit.http.graphql.GraphQlRequest;
import org.remit.http.graphql.GraphQlResponse;
import org.remit.http.graphql.PinnedRequest;
import org.remit.release.Served;

/**
 * The reading that one page takes, which sees one release and one day.
 *
 * @param pending who waits for the page
 */
record PageContext(
    Served served, LocalDate today, GraphQlExecutor answers, PendingResponse pending) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  /** Asks the release. Returns the whole answer: data, errors, extensions. */
  Map<String, Object> ask(GraphQlRequest question) {
    GraphQlResponse answer =
        answers.answer(
            new PinnedRequest(served.release().number(), today, question), served, pending);
    try {
      return MAPPER.readValue(answer.body().getBytes(), MAP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Asks the release for what must have an answer. Returns the data.
   *
   * @throws HttpErrorException with the code and message of the first error
   */
  Map<String, Object> data(GraphQlRequest question) {
    Map<String, Object> answer = ask(question);
    if (answer.get("errors") instanceof List<?> errors
        && errors.getFirst() instanceof Map<?, ?> error
        && error.get("extensions") instanceof Map<?, ?> extensions) {
      String code = String.valueOf(extensions.get("code"));
      throw new HttpErrorException(
          switch (code) {
            case HttpErrorException.INTERNAL -> 500;
            case HttpErrorException.TIMEOUT -> 503;
            default -> 400;
          },
          code,
          String.valueOf(error.get("message")));
    }
    return MAPPER.convertValue(answer.get("data"), MAP);
  }
}
