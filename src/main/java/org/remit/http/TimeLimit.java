package org.remit.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Answers in place of the work when that takes too long. The work stops at its next field, and the
 * database by itself, as its connections have the same limit.
 */
final class TimeLimit implements Handler<RoutingContext> {
  private final Duration limit;

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  @Override
  public void handle(RoutingContext request) {
    Pending pending = Pending.of(request);
    long timer = request.vertx().setTimer(limit.toMillis(), _ -> expire(request, pending));
    request.addEndHandler(_ -> request.vertx().cancelTimer(timer));
    request.next();
  }

  private void expire(RoutingContext request, Pending pending) {
    if (pending.isWanted()) {
      request.fail(
          new RefusedException(
              503,
              GraphQlErrors.TIMEOUT,
              "no answer within %d ms; ask for smaller pages (first), or for fewer nested lists"
                  .formatted(limit.toMillis())));
    }
  }
}
