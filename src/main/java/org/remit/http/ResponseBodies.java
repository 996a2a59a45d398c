package org.remit.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Ends responses. */
public final class ResponseBodies {
  private ResponseBodies() {}

  /**
   * Sends the body, compressed where the client takes that; nothing of it where only the head was
   * asked for.
   */
  public static void end(RoutingContext request, Buffer body) {
    // Quarkus marks every response as not to be compressed, for its own routes to decide on.
    request.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
    if (request.request().method().equals(HttpMethod.HEAD)) {
      request.response().end();
    } else {
      request.response().end(body);
    }
  }
}
