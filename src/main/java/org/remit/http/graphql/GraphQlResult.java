package org.remit.http.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.remit.http.HttpErrorException;

/**
 * What the execution of a request gave.
 *
 * @param data null where the request was not executed, or nothing is left of what it gave
 */
public record GraphQlResult(
    @Nullable Map<String, Object> data, List<GraphQlError> errors, Map<String, ?> extensions) {
  /** The result of a request that was not executed. */
  public static GraphQlResult of(HttpErrorException error, Map<String, ?> extensions) {
    return new GraphQlResult(null, List.of(GraphQlError.of(error)), extensions);
  }

  /** Whether the same request to the same release gives the same, always. */
  boolean isRepeatable() {
    return errors.stream().noneMatch(GraphQlError::isOurs);
  }

  /** As the specification of GraphQL has it: errors, data and extensions, those that there are. */
  public Map<String, Object> members() {
    var members = new LinkedHashMap<String, Object>();
    if (!errors.isEmpty()) {
      members.put("errors", errors.stream().map(GraphQlError::members).toList());
    }
    if (data != null) {
      members.put("data", data);
    }
    if (!extensions.isEmpty()) {
      members.put("extensions", extensions);
    }
    return members;
  }
}
