package org.remit.http.graphql;

/** What one request may ask for; how long it may take is a setting. README.md lists them. */
final class Limits {
  /** How deep fields may be nested; a full introspection needs 15. */
  static final int DEPTH = 20;

  /** Fields of the response, each counted as often as the {@code first} of its lists allows. */
  static final int COST = 250_000;

  /** Fields of the document, those of a fragment counted wherever it is spread. */
  static final int FIELDS = 10_000;

  /** Tokens of a document. */
  static final int TOKENS = 5_000;

  /** Fields with an alias. */
  static final int ALIASES = 60;

  /** Bytes of a request's body. */
  static final int BODY_BYTES = 256 * 1024;

  private Limits() {}
}
