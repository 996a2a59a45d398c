package org.remit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The one response that a request still waits for, which may come from the work on it or from the
 * {@link TimeLimit}. Safe for use by many threads.
 */
public final class PendingResponse {
  private final AtomicBoolean awaited = new AtomicBoolean(true);

  /** That of this request. */
  public static PendingResponse of(RoutingContext request) {
    PendingResponse known = request.get(PendingResponse.class.getName());
    if (known != null) {
      return known;
    }
    var pending = new PendingResponse();
    request.put(PendingResponse.class.getName(), pending);
    request.addEndHandler(_ -> pending.claim());
    return pending;
  }

  /** Whether the caller is the one who sends the response; true once. */
  public boolean claim() {
    return awaited.getAndSet(false);
  }

  /** Whether the response is still awaited; otherwise the work on it may stop. */
  public boolean isAwaited() {
    return awaited.get();
  }
}
