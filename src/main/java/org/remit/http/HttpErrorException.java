package org.remit.http;

import io.vertx.ext.web.RoutingContext;

/** A request that is answered by an error status; the message says what to write instead. */
public final class HttpErrorException extends RuntimeException {
  /** The code of what went wrong on our side, not the asker's. */
  public static final String INTERNAL = "INTERNAL";

  /** The code of a request that takes longer than it may. */
  public static final String TIMEOUT = "TIMEOUT";

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /**
   * @param status the HTTP status
   * @param code the stable name of what is wrong, as {@code extensions.code}
   */
  public HttpErrorException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** Why this request failed, whatever went wrong with it. */
  public static HttpErrorException of(RoutingContext failed) {
    if (failed.failure() instanceof HttpErrorException known) {
      return known;
    }
    return failed.statusCode() == 400
        ? new HttpErrorException(400, "BAD_REQUEST", "the request cannot be read")
        : new HttpErrorException(
            500,
            INTERNAL,
            "This could not be answered, and it is not your fault; it has been logged");
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
