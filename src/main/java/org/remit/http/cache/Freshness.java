package org.remit.http.cache;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;

/**
 * For how long an answer may be kept, and by what it is known again.
 *
 * @param tag the entity tag
 * @param pinned whether a release was named; that never changes, but "today" does at midnight
 */
public record Freshness(String tag, boolean pinned, Clock clock) {
  /** In seconds: how long a new release may go unnoticed. */
  private static final long NEWEST = 60;

  /** Whether the client has this very answer. */
  public boolean isKnownTo(RoutingContext request) {
    String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && !request.request().method().equals(HttpMethod.POST)
        && Stream.of(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || each.equals(tag) || tag.equals("W/" + each));
  }

  public void tell(HttpServerResponse response) {
    long untilMidnight = Duration.between(LocalTime.now(clock), LocalTime.MAX).toSeconds();
    long seconds = pinned ? untilMidnight : Math.min(NEWEST, untilMidnight);
    response
        .putHeader(HttpHeaders.ETAG, tag)
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + seconds);
  }
}
