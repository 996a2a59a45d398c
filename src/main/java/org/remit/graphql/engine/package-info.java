/**
 * What SmallRye GraphQL is given, and what every field is answered through.
 *
 * <p>SmallRye finds {@code EngineSetup} and {@code DataFetchers} as services: they replace its
 * fetchers, complete its schema and turn failures into errors with codes. {@code ReadContext} is
 * what every object of an answer carries; {@code BatchedReads} performs the reads of one level of a
 * query together.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql.engine;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
