package org.remit.app;

import org.jspecify.annotations.Nullable;

/** Something outside the program is in the way; the message says what, and what to do about it. */
final class CannotRunException extends RuntimeException {
  private final String message;

  CannotRunException(String message) {
    this(message, null);
  }

  CannotRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}
