package org.remit.http;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * What is sent.
 *
 * @param headers those that differ from page to page
 */
record Content(int status, Map<String, String> headers, Buffer body) {
  static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";

  Content {
    headers = Map.copyOf(headers);
  }

  static Content of(int status, String mediaType, String body) {
    return of(status, mediaType, Buffer.buffer(body));
  }

  static Content of(int status, String mediaType, Buffer body) {
    return new Content(
        status, Map.of("Content-Type", mediaType, "Vary", "Accept, Accept-Encoding"), body);
  }

  /** For a client that has it already. */
  static Content unchanged() {
    return new Content(304, Map.of("Vary", "Accept, Accept-Encoding"), Buffer.buffer());
  }

  static Content movedTo(String address) {
    return new Content(308, Map.of("Location", address), Buffer.buffer());
  }

  Content with(String header, String value) {
    var more = new java.util.HashMap<>(headers);
    more.put(header, value);
    return new Content(status, more, body);
  }
}
