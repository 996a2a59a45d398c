/**
 * Connections: pages of lists, with cursors, as Relay specifies them. The schema has one connection
 * for each type of item; here there is one class for all.
 */
@DefaultNonNull
@NullMarked
package org.remit.graphql.page;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
