package org.remit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that waits for its one answer, which may come from the work on it or from the {@link
 * TimeLimit}. Safe for use by many threads.
 */
final class Pending {
  /** In the contexts of Vert.x and of GraphQL. */
  static final String KEY = Pending.class.getName();

  private final AtomicBoolean wanted = new AtomicBoolean(true);

  /** That of this request. */
  static Pending of(RoutingContext request) {
    Pending known = request.get(KEY);
    if (known != null) {
      return known;
    }
    var pending = new Pending();
    request.put(KEY, pending);
    request.addEndHandler(_ -> pending.take());
    return pending;
  }

  /** Whether the caller is the one who answers; true once. */
  boolean take() {
    return wanted.getAndSet(false);
  }

  /** Whether an answer is still waited for; else the work on it may stop. */
  boolean isWanted() {
    return wanted.get();
  }
}
