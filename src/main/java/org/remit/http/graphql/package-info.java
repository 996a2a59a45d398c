/** GraphQL over HTTP: the protocol, the limits of a request, its execution, its errors. */
@NullMarked
package org.remit.http.graphql;

import org.jspecify.annotations.NullMarked;
