package org.remit.http.graphql;

import io.vertx.ext.web.MIMEHeader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two media types of GraphQL over HTTP. */
enum GraphQlMediaType {
  /** Tells by the status whether the request was answered. The default for those who take any. */
  JSON("application/json"),
  /** The status tells errors of the request, too. */
  GRAPHQL("application/graphql-response+json");

  private final String mediaType;

  GraphQlMediaType(String mediaType) {
    this.mediaType = mediaType;
  }

  String contentType() {
    return mediaType + "; charset=utf-8";
  }

  /** The status of an answer whose request was understood as HTTP. */
  int status(boolean hasData) {
    return switch (this) {
      case JSON -> 200;
      case GRAPHQL -> hasData ? 200 : 400;
    };
  }

  /** The one that this Accept header likes best; empty when it takes neither. */
  static Optional<GraphQlMediaType> of(List<MIMEHeader> accepted) {
    if (accepted.isEmpty()) {
      return Optional.of(JSON);
    }
    return accepted.stream()
        .filter(range -> range.weight() > 0)
        .sorted(Comparator.comparingDouble(MIMEHeader::weight).reversed())
        .flatMap(GraphQlMediaType::within)
        .findFirst();
  }

  private static Stream<GraphQlMediaType> within(MIMEHeader range) {
    return Stream.of(values()).filter(format -> format.isWithin(range));
  }

  private boolean isWithin(MIMEHeader range) {
    String type = range.component().toLowerCase(Locale.ROOT);
    String subtype = range.subComponent().toLowerCase(Locale.ROOT);
    return mediaType.equals(type + "/" + subtype)
        || (subtype.equals("*") && (type.equals("*") || type.equals("application")));
  }
}
