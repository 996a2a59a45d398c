package org.remit.graphql.engine;

import java.time.LocalDate;
import org.remit.release.Served;

/**
 * What every field of one request is answered from. Whoever runs a request puts it into the GraphQL
 * context under the name of this class, and closes the release afterwards.
 *
 * @param today what "today" means where no time is given
 * @param publicUrl the address of the server before the path of its pages, without a slash at its
 *     end; empty where the operator has named none
 */
public record RequestContext(Served served, LocalDate today, String publicUrl) {}
