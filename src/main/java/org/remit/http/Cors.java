package org.remit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Lets pages of any origin read: there is nothing to write and no one is logged in. */
public final class Cors {
  public static final String METHODS = "GET, HEAD, POST, OPTIONS";

  private Cors() {}

  public static void allowReading(HttpServerResponse response) {
    response
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader("Access-Control-Expose-Headers", "ETag, Remit-Release");
  }

  public static void answerOptions(HttpServerResponse response) {
    allowReading(response);
    response
        .putHeader("Access-Control-Allow-Methods", METHODS)
        .putHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
        .putHeader("Access-Control-Max-Age", "86400")
        .putHeader(HttpHeaders.ALLOW, METHODS)
        .setStatusCode(204)
        .end();
  }
}
