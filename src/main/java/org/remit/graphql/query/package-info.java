/**
 * The resolvers: the root fields, and the fields of types that have arguments or lead to facts, one
 * class for each topic.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql.query;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
