/** The root fields, and the fields of types that have arguments. */
@DefaultNonNull
@NullMarked
package org.remit.graphql.query;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
