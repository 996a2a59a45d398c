package org.remit.app;

import org.jspecify.annotations.Nullable;

/** A failure outside the program; the message says what it is and what to do about it. */
public final class CannotRunException extends RuntimeException {
  private final String message;

  public CannotRunException(String message) {
    this(message, null);
  }

  public CannotRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
