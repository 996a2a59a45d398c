package org.remit.http.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Answers given before. One is never stale, as it belongs to a release and a day; it goes when room
 * is needed.
 */
@ApplicationScoped
public class GraphQlResponseCache {
  private static final long MOST_BYTES = 64L << 20;
  private static final int BYTES_BESIDE_THE_BODY = 1_000;

  private final Cache<PinnedRequest, GraphQlResponse> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((PinnedRequest question, GraphQlResponse answer) ->
              answer.body().length()
                  + 2 * question.request().query().length()
                  + BYTES_BESIDE_THE_BODY)
          .recordStats()
          .build();

  public GraphQlResponseCache(MeterRegistry metrics) {
    CaffeineCacheMetrics.monitor(metrics, answers, "answers");
  }

  Optional<GraphQlResponse> find(PinnedRequest question) {
    return Optional.ofNullable(answers.getIfPresent(question));
  }

  void keep(PinnedRequest question, GraphQlResponse answer) {
    if (answer.lasting()) {
      answers.put(question, answer);
    }
  }
}
