package org.remit.http.graphql;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.MIMEHeader;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.remit.http.HttpJson;
import org.remit.http.Response;

/** The two media types of GraphQL over HTTP. */
enum GraphQlMediaType {
  /** The status is 200 for every request that is understood as HTTP. The default. */
  JSON("application/json"),
  /** The status is 400 where the request has no data. */
  GRAPHQL("application/graphql-response+json");

  private final String mediaType;

  GraphQlMediaType(String mediaType) {
    this.mediaType = mediaType;
  }

  Response response(GraphQlResult result) {
    int status = this == JSON || result.data() != null ? 200 : 400;
    return response(status, HttpJson.write(result.members()), result.isRepeatable());
  }

  Response response(int status, Buffer body, boolean repeatable) {
    return Response.of(status, mediaType + "; charset=utf-8", body, repeatable);
  }

  /** The one that this Accept header prefers; empty where it takes neither. */
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
