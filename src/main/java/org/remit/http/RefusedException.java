package org.remit.http;

/** A request that is not answered; the message says what to write instead. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /**
   * @param status the HTTP status
   * @param code the stable name of what is wrong, as {@code extensions.code}
   */
  RefusedException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
