/**
 * The entities as they are seen in a context, the unions of them, and the dataset. Fields that lead
 * to facts, or to pages of a list, are resolved in {@code query}.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql.type;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
