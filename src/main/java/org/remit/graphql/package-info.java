/**
 * The public API: its types, its arguments and the resolvers of its fields, nothing else.
 *
 * <p>The packages below use each other in one direction: {@code engine}, {@code page} and {@code
 * input}, {@code type} (entities), {@code fact}, {@code query}.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
