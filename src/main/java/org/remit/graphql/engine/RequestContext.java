package org.remit.graphql.engine;

import graphql.ExecutionInput;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.remit.release.Served;

/**
 * What every field of one request is answered from. Whoever executes a request closes the release
 * afterwards.
 *
 * @param today what "today" means where no time is given
 * @param publicUrl the address of the server before the path of its pages, without a slash at its
 *     end; empty where the operator has set none
 */
public record RequestContext(Served served, LocalDate today, String publicUrl) {
  /** The input of an execution in this context, which lacks the document and its variables. */
  public ExecutionInput.Builder input() {
    var reads = new BatchedReads();
    return ExecutionInput.newExecutionInput()
        .graphQLContext(Map.of(RequestContext.class, this, BatchedReads.class, reads))
        .dataLoaderRegistry(reads.registry())
        .locale(Locale.UK);
  }
}
