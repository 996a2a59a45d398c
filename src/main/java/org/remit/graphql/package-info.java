/**
 * Types and resolvers of the public API, nothing else.
 *
 * <p>{@link org.remit.graphql.View} is what every object of an answer carries; the questions are
 * asked through {@link org.remit.graphql.Loads}, all of one level at once. The classes named as the
 * types of the schema hold their fields, those with arguments stand in the {@code ...Fields} beside
 * them, and the root fields in the {@code ...Queries}. All in one package, since every type leads
 * to every other.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
