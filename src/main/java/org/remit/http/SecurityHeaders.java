package org.remit.http;

import io.vertx.core.http.HttpServerResponse;

/** Tells browsers to run and load nothing that is not of this server. */
public final class SecurityHeaders {
  /** Pages have no scripts at all. */
  private static final String PAGE =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /** GraphiQL writes styles while it runs, and keeps its fonts and pictures in its style sheet. */
  public static final String GRAPHIQL =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri"
          + " 'none'; form-action 'none'; frame-ancestors 'none'";

  public static final String POLICY = "Content-Security-Policy";

  private SecurityHeaders() {}

  public static void protect(HttpServerResponse response) {
    response
        .putHeader(POLICY, PAGE)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer");
  }
}
