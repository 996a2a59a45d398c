package org.remit.http.page;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.Locale;

/** In which form the same thing is told: to people or to programs. */
enum PageFormat {
  HTML,
  JSON;

  /**
   * The one that the end of the address says, as {@code .json}; else the one that the Accept header
   * likes best; HTML for those who take any.
   */
  static PageFormat of(RoutingContext request) {
    for (PageFormat format : values()) {
      if (request.normalizedPath().endsWith(format.suffix())) {
        return format;
      }
    }
    return request.parsedHeaders().accept().stream()
        .filter(range -> range.weight() > 0)
        .sorted(Comparator.comparingDouble(MIMEHeader::weight).reversed())
        .map(range -> range.subComponent().toLowerCase(Locale.ROOT))
        .filter(type -> type.equals("*") || type.endsWith("json") || type.endsWith("html"))
        .findFirst()
        .map(type -> type.endsWith("json") ? JSON : HTML)
        .orElse(HTML);
  }

  /** What an address ends in that asks for it. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
