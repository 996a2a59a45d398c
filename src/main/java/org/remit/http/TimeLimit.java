package org.remit.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Fails a request that takes too long. The work on it stops at its next field, and the database by
 * itself, because its connections have the same limit.
 */
public final class TimeLimit implements Handler<RoutingContext> {
  /** The setting of how long a request may take. */
  public static final String SETTING = "remit.time-limit";

  private final Duration limit;

  public TimeLimit(Duration limit) {
    this.limit = limit;
  }

  @Override
  public void handle(RoutingContext request) {
    PendingResponse pending = PendingResponse.of(request);
    long timer = request.vertx().setTimer(limit.toMillis(), _ -> expire(request, pending));
    request.addEndHandler(_ -> request.vertx().cancelTimer(timer));
    request.next();
  }

  private void expire(RoutingContext request, PendingResponse pending) {
    if (pending.isAwaited()) {
      request.fail(
          new HttpErrorException(
              503,
              HttpErrorException.TIMEOUT,
              "no answer within %d ms; ask for smaller pages (first), or for fewer nested lists"
                  .formatted(limit.toMillis())));
    }
  }
}
