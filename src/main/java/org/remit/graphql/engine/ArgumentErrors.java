package org.remit.graphql.engine;

/** The arguments that cannot be answered, by their stable codes. */
public final class ArgumentErrors {
  static final String BAD_ARGUMENT = "BAD_ARGUMENT";

  private ArgumentErrors() {}

  public static ArgumentException badDate(String found, String wanted) {
    return new ArgumentException(
        "BAD_DATE",
        "'%s' is no date that is understood here; write %s".formatted(cut(found), wanted));
  }

  public static ArgumentException badId(String found, String wanted) {
    return new ArgumentException(
        "BAD_ID", "'%s' is no id of the kind wanted here; write %s".formatted(cut(found), wanted));
  }

  public static ArgumentException unknownId(String found, String hint) {
    return new ArgumentException(
        "UNKNOWN_ID", "there is no '%s' in this release%s".formatted(found, hint));
  }

  public static ArgumentException badArgument(String message) {
    return new ArgumentException(BAD_ARGUMENT, message);
  }

  public static ArgumentException pageTooLarge(int found, int most) {
    return new ArgumentException(
        "PAGE_TOO_LARGE",
        "first is %d, at most %d; write first: %d and go on with after: the endCursor of each page"
            .formatted(found, most, most));
  }

  public static ArgumentException tooManyIds(int found, int most) {
    return new ArgumentException(
        "PAGE_TOO_LARGE",
        "there are %d ids, at most %d; ask for the others in another request"
            .formatted(found, most));
  }

  public static ArgumentException badCursor(String message) {
    return new ArgumentException("BAD_CURSOR", message);
  }

  /** What the client wrote, shortened for a message. */
  public static String cut(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "\u2026";
  }
}
