package org.remit.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends responses and counts them.
 *
 * @param counter the metric, by status
 */
public record ResponseSender(MeterRegistry metrics, String counter) {
  /**
   * Sends it, unless the request was answered before: compressed where the client takes that, and
   * without a body where only the head was asked for.
   *
   * @param release the release that it is made of; null where it is of none
   */
  public void send(RoutingContext request, Response response, @Nullable Integer release) {
    if (!PendingResponse.of(request).claim()) {
      return;
    }
    metrics.counter(counter, "status", Integer.toString(response.status())).increment();
    HttpServerResponse out = request.response().setStatusCode(response.status());
    Cors.allowReading(out);
    response.headers().forEach(out::putHeader);
    if (release != null) {
      out.putHeader("Remit-Release", release.toString());
    }
    // Quarkus marks every response as not to be compressed, for its own routes to decide on.
    out.headers().remove(HttpHeaders.CONTENT_ENCODING);
    if (request.request().method().equals(HttpMethod.HEAD)) {
      out.end();
    } else {
      out.end(response.body());
    }
  }
}
