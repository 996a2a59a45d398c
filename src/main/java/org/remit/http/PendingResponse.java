package org.remit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that waits for its one answer, which may come from the work on it or from the {@link
 * TimeLimit}. Safe for use by many threads.
 */
public final class PendingResponse {
  /** In the contexts of Vert.x and of GraphQL. */
  public static final String KEY = PendingResponse.class.getName();

  private final AtomicBoolean wanted = new AtomicBoolean(true);

  /** That of this request. */
  public static PendingResponse of(RoutingContext request) {
    PendingResponse known = request.get(KEY);
    if (known != null) {
      return known;
    }
    var pending = new PendingResponse();
    request.put(KEY, pending);
    request.addEndHandler(_ -> pending.take());
    return pending;
  }

  /** Whether the caller is the one who answers; true once. */
  public boolean take() {
    return wanted.getAndSet(false);
  }

  /** Whether an answer is still waited for; else the work on it may stop. */
  public boolean isWanted() {
    return wanted.get();
  }
}
