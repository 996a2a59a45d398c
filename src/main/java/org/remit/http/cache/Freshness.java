package org.remit.http.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.remit.http.Response;

/**
 * For how long a response may be kept, and by what a client knows it again.
 *
 * @param tag the entity tag
 * @param pinned whether a release was named; that never changes, but "today" does at midnight
 */
public record Freshness(String tag, boolean pinned, Clock clock) {
  /** In seconds: how long a new release may go unnoticed. */
  private static final long NEWEST = 60;

  /** Whether the client says that it has this response. */
  public boolean isKnownTo(RoutingContext request) {
    String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && !request.request().method().equals(HttpMethod.POST)
        && Stream.of(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || tag.equals("W/" + each));
  }

  /** The response with the headers that let clients keep it. */
  public Response of(Response response) {
    long untilMidnight = Duration.between(LocalTime.now(clock), LocalTime.MAX).toSeconds();
    long seconds = pinned ? untilMidnight : Math.min(NEWEST, untilMidnight);
    return response.with("ETag", tag).with("Cache-Control", "public, max-age=" + seconds);
  }
}
