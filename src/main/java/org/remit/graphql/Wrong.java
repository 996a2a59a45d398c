package org.remit.graphql;

/** The arguments that cannot be answered, by their stable codes. */
final class Wrong {
  static final String BAD_ARGUMENT = "BAD_ARGUMENT";

  private Wrong() {}

  static QuestionException badDate(String found, String wanted) {
    return new QuestionException(
        "BAD_DATE",
        "'%s' is no date that is understood here; write %s".formatted(cut(found), wanted));
  }

  static QuestionException badId(String found, String wanted) {
    return new QuestionException(
        "BAD_ID", "'%s' is no id of the kind wanted here; write %s".formatted(cut(found), wanted));
  }

  static QuestionException unknownId(String found, String hint) {
    return new QuestionException(
        "UNKNOWN_ID", "there is no '%s' in this release%s".formatted(found, hint));
  }

  static QuestionException badArgument(String message) {
    return new QuestionException(BAD_ARGUMENT, message);
  }

  static QuestionException pageTooLarge(int found, int most) {
    return new QuestionException(
        "PAGE_TOO_LARGE",
        "first is %d, at most %d; write first: %d and go on with after: the endCursor of each page"
            .formatted(found, most, most));
  }

  static QuestionException tooManyIds(int found, int most) {
    return new QuestionException(
        "PAGE_TOO_LARGE",
        "there are %d ids, at most %d; ask for the others in another request"
            .formatted(found, most));
  }

  static QuestionException badCursor(String message) {
    return new QuestionException("BAD_CURSOR", message);
  }

  /** What the client wrote, at a length that can be told. */
  static String cut(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "\u2026";
  }
}
