package org.remit.http.page;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Comparator;
import java.util.Locale;

/** The form of a page: for people or for programs. */
enum PageFormat {
  HTML,
  JSON;

  /**
   * The one that the address ends in, as {@code .json}; else the one that the Accept header
   * prefers; HTML where it accepts any.
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

  /** The end of an address that asks for it. */
  String suffix() {
    return "." + name().toLowerCase(Locale.ROOT);
  }
}
