package org.remit.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tells a browser or a program why there is no page. */
@ApplicationScoped
class ErrorPage {
  private final Templates templates;

  ErrorPage(Templates templates) {
    this.templates = templates;
  }

  Content make(RoutingContext request, RefusedException refused) {
    return make(refused, PageFormat.of(request), List.of());
  }

  /**
   * @param closest things with an {@code id} and a {@code text} that may have been meant
   */
  Content make(RefusedException refused, PageFormat format, List<Map<String, Object>> closest) {
    return switch (format) {
      case JSON ->
          Content.of(
              refused.status(),
              Content.JSON,
              Refusals.json(refused, closest.isEmpty() ? Map.of() : Map.of("closest", closest)));
      case HTML ->
          Content.of(
              refused.status(),
              Content.HTML,
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
