package org.remit.graphql.engine;

/** An argument that cannot be answered; the message says what to write instead. */
public final class ArgumentException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code the stable name of what is wrong, {@code extensions.code} of the error
   */
  public ArgumentException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
