/** The types of the entities, and the unions of them. */
@DefaultNonNull
@NullMarked
package org.remit.graphql.type;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
