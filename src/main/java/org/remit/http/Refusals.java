package org.remit.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a request was not answered, whatever went wrong with it. */
final class Refusals {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Refusals() {}

  static RefusedException of(RoutingContext request) {
    if (request.failure() instanceof RefusedException refused) {
      return refused;
    }
    return switch (request.statusCode()) {
      case 413 ->
          new RefusedException(
              413,
              "BODY_TOO_LARGE",
              "the body is larger than %,d bytes; ask in several requests"
                  .formatted(Limits.BODY_BYTES));
      case 400 -> new RefusedException(400, "BAD_REQUEST", "the request cannot be read");
      default ->
          new RefusedException(
              500,
              GraphQlErrors.INTERNAL,
              "This could not be answered, and it is not your fault; it has been logged");
    };
  }

  /**
   * As the body of a GraphQL answer.
   *
   * @param release the release that was asked; null where none is known
   */
  static Buffer body(RefusedException refused, @Nullable Integer release) {
    return json(refused, release == null ? Map.of() : Map.of("release", release));
  }

  /**
   * As JSON of the form that GraphQL answers have.
   *
   * @param extensions what else is told
   */
  static Buffer json(RefusedException refused, Map<String, ?> extensions) {
    var body = new LinkedHashMap<String, Object>();
    body.put("errors", List.of(GraphQlErrors.of(refused)));
    if (!extensions.isEmpty()) {
      body.put("extensions", extensions);
    }
    try {
      return Buffer.buffer(MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
