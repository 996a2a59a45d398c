package org.remit.http.page;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;

/**
 * What is sent.
 *
 * @param headers those that differ from page to page
 */
public record PageContent(int status, Map<String, String> headers, Buffer body) {
  public static final String HTML = "text/html; charset=utf-8";
  static final String JSON = "application/json; charset=utf-8";

  public PageContent {
    headers = Map.copyOf(headers);
  }

  public static PageContent of(int status, String mediaType, String body) {
    return of(status, mediaType, Buffer.buffer(body));
  }

  public static PageContent of(int status, String mediaType, Buffer body) {
    return new PageContent(
        status, Map.of("Content-Type", mediaType, "Vary", "Accept, Accept-Encoding"), body);
  }

  /** What {@link #unchanged} is of every page that is made with no headers of its own. */
  static PageContent unchangedPage() {
    return of(200, HTML, "").unchanged();
  }

  /**
   * The same for a client that has it already. A browser puts these headers in the place of those
   * it keeps, so that they are the same; only what tells of the body is left out.
   */
  PageContent unchanged() {
    var kept = new HashMap<>(headers);
    kept.remove("Content-Type");
    return new PageContent(304, kept, Buffer.buffer());
  }

  static PageContent movedTo(String address) {
    return new PageContent(308, Map.of("Location", address), Buffer.buffer());
  }

  public PageContent with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new PageContent(status, more, body);
  }
}
