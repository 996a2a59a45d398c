package org.remit.search.query;

/** A query that cannot be answered; the message says what to write instead. */
public final class BadQueryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Code code;

  /** The stable code of the error. */
  public enum Code {
    EMPTY_QUERY,
    QUERY_TOO_LONG
  }

  BadQueryException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
