/**
 * The facts as they are seen in a context, and what a fact is made of: period, citations, releases.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql.fact;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
