package org.remit.http;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Logs requests that fail for a reason on our side. */
public final class FailureLog {
  /** The key, in the context of a request, of what the log says of it behind its path. */
  public static final String ASKED = FailureLog.class.getName();

  private FailureLog() {}

  /**
   * A foreseen failure in one line, any other with its cause; those of the client are not logged.
   */
  public static void log(Logger log, RoutingContext request, HttpErrorException error) {
    if (error.status() < 500 || !PendingResponse.of(request).isAwaited()) {
      return;
    }
    String asked = request.get(ASKED, "");
    String what = request.request().method() + " " + request.normalizedPath() + asked;
    if (request.failure() == error) {
      log.warnf("%s: %s (%s)", what, error.getMessage(), error.code());
    } else {
      log.error(what, request.failure());
    }
  }
}
