package org.remit.http.graphql;

import java.time.LocalDate;
import org.remit.http.cache.EntityTag;

/**
 * All that an answer depends on: one question has one answer, always.
 *
 * @param release the release that is asked
 * @param today what "today" means where no time is given
 */
public record PinnedRequest(int release, LocalDate today, GraphQlRequest request) {
  String entityTag(GraphQlMediaType format) {
    return EntityTag.of(format, this);
  }
}
