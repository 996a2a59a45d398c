package org.remit.http;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A response before it is sent.
 *
 * @param headers those that depend on what is sent
 * @param repeatable whether the same request, put to the same release on the same day, always has
 *     this response
 */
public record Response(int status, Map<String, String> headers, Buffer body, boolean repeatable) {
  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json; charset=utf-8";

  public Response {
    headers = Map.copyOf(headers);
  }

  public static Response of(int status, String mediaType, Buffer body, boolean repeatable) {
    var headers = Map.of("Content-Type", mediaType, "Vary", "Accept, Accept-Encoding");
    return new Response(status, headers, body, repeatable);
  }

  /** Which is repeatable where the status is 200. */
  public static Response of(int status, String mediaType, String body) {
    return of(status, mediaType, Buffer.buffer(body), status == 200);
  }

  /**
   * For a client that has it already. A browser puts these headers in the place of those that it
   * kept, so they are the same, but for what describes the body.
   */
  public Response unchanged() {
    var kept = new HashMap<>(headers);
    kept.remove("Content-Type");
    return new Response(304, kept, Buffer.buffer(), repeatable);
  }

  public static Response movedTo(String address) {
    return new Response(308, Map.of("Location", address), Buffer.buffer(), false);
  }

  public Response with(String header, String value) {
    return new Response(status, Map.of(header, value), body, repeatable).over(headers);
  }

  /** With these headers too, but for those that the response has itself. */
  public Response over(Map<String, String> others) {
    var all = new HashMap<>(others);
    all.putAll(headers);
    return new Response(status, all, body, repeatable);
  }
}
