package org.remit.http;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Tells the operator of requests that were not answered for a reason on our side. */
public final class FailureLog {
  /** In the context of a request: what was asked, for the log. */
  public static final String ASKED = FailureLog.class.getName();

  private FailureLog() {}

  /** What was foreseen in a line; what was not with its cause. */
  public static void tell(Logger log, RoutingContext request, HttpErrorException refused) {
    if (refused.status() < 500 || !PendingResponse.of(request).isWanted()) {
      return;
    }
    String asked = request.get(ASKED, "");
    String what = request.request().method() + " " + request.normalizedPath() + asked;
    if (request.failure() == refused) {
      log.warnf("%s: %s (%s)", what, refused.getMessage(), refused.code());
    } else {
      log.error(what, request.failure());
    }
  }
}
