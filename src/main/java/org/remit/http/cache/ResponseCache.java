package org.remit.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.remit.http.Response;

/**
 * Responses that were made before, by their entity tags. None is ever stale, as its tag depends on
 * the release and the day; it is dropped when room is needed.
 */
@ApplicationScoped
public class ResponseCache {
  private static final long MOST_BYTES = 64L << 20;
  private static final int BYTES_BESIDE_THE_BODY = 1_000;

  private final Cache<String, Response> responses =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher(
              (String tag, Response response) -> response.body().length() + BYTES_BESIDE_THE_BODY)
          .recordStats()
          .build();

  ResponseCache(MeterRegistry metrics) {
    CaffeineCacheMetrics.monitor(metrics, responses, "answers");
  }

  /**
   * The response to this request: that the client has it already, one made before, or a new one.
   *
   * @param like a response with the headers that a new one has
   */
  public Response respond(
      RoutingContext request, Freshness freshness, Response like, Supplier<Response> make) {
    if (freshness.isKnownTo(request)) {
      return freshness.of(like.unchanged());
    }
    Response known = responses.getIfPresent(freshness.tag());
    if (known != null) {
      return freshness.of(known);
    }
    Response made = make.get();
    if (!made.repeatable()) {
      return made.with("Cache-Control", "no-store");
    }
    responses.put(freshness.tag(), made);
    return freshness.of(made);
  }
}
