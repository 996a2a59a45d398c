/** Connections: pages of lists, with cursors, as Relay specifies them. */
@DefaultNonNull
@NullMarked
package org.remit.graphql.page;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
