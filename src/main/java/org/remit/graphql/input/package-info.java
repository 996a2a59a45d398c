/** Arguments as clients write them: filters, scalars and ids. */
@DefaultNonNull
@NullMarked
package org.remit.graphql.input;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
