package org.remit.http.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.remit.http.HttpErrorException;
import org.remit.http.graphql.GraphQlErrors;

/** Tells a browser or a program why there is no page. */
@ApplicationScoped
class ErrorPage {
  private final Templates templates;

  ErrorPage(Templates templates) {
    this.templates = templates;
  }

  PageContent make(RoutingContext request, HttpErrorException refused) {
    return make(refused, PageFormat.of(request), List.of());
  }

  /**
   * @param closest things with an {@code id} and a {@code text} that may have been meant
   */
  PageContent make(
      HttpErrorException refused, PageFormat format, List<Map<String, Object>> closest) {
    return switch (format) {
      case JSON ->
          PageContent.of(
              refused.status(),
              PageContent.JSON,
              GraphQlErrors.body(
                  refused, closest.isEmpty() ? Map.of() : Map.of("closest", closest)));
      case HTML ->
          PageContent.of(
              refused.status(),
              PageContent.HTML,
              templates.render(
                  "pages/error.html",
                  Map.of(
                      "status",
                      refused.status(),
                      "message",
                      String.valueOf(refused.getMessage()),
                      "closest",
                      closest)));
    };
  }
}
