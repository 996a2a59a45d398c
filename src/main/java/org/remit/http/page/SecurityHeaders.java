package org.remit.http.page;

import java.util.Map;

/** Headers by which browsers run and load nothing that is not from this server. */
public final class SecurityHeaders {
  public static final String POLICY = "Content-Security-Policy";

  /** GraphiQL writes styles while it runs, and keeps its fonts and pictures in its style sheet. */
  public static final String GRAPHIQL =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri"
          + " 'none'; form-action 'none'; frame-ancestors 'none'";

  /** Of a page, which has no scripts at all. */
  static final Map<String, String> OF_A_PAGE =
      Map.of(
          POLICY,
          "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action"
              + " 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer");

  private SecurityHeaders() {}
}
