package org.remit.graphql.engine;

/** An argument that cannot be answered; the message says what to write instead. */
public final class QuestionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /**
   * @param code the stable name of what is wrong, told as {@code extensions.code}
   */
  public QuestionException(String code, String message) {
    super(message);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
