package org.remit.http.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.remit.http.HttpErrorException;
import org.remit.http.HttpJson;
import org.remit.http.Response;
import org.remit.http.graphql.GraphQlResult;

/** What a browser or a program gets where there is no page. */
@ApplicationScoped
class ErrorPage {
  private final Templates templates;

  ErrorPage(Templates templates) {
    this.templates = templates;
  }

  Response make(RoutingContext request, HttpErrorException error) {
    return make(error, PageFormat.of(request), List.of());
  }

  /**
   * @param closest things with an {@code id} and a {@code why} that may have been meant
   */
  Response make(HttpErrorException error, PageFormat format, List<Map<String, Object>> closest) {
    return switch (format) {
      case JSON -> {
        Map<String, ?> extensions = closest.isEmpty() ? Map.of() : Map.of("closest", closest);
        var result = GraphQlResult.of(error, extensions);
        yield Response.of(error.status(), Response.JSON, HttpJson.write(result.members()), false);
      }
      case HTML ->
          Response.of(
              error.status(),
              Response.HTML,
              templates.render(
                  "pages/error.html",
                  Map.of(
                      "status",
                      error.status(),
                      "message",
                      String.valueOf(error.getMessage()),
                      "closest",
                      closest)));
    };
  }
}
