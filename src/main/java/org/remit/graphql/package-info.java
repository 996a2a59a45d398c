/** Types and resolvers of the public API, nothing else. */
@NullMarked
package org.remit.graphql;

import org.jspecify.annotations.NullMarked;
