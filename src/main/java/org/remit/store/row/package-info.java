/** The tables as immutable entities of Hibernate, and what queries read of their rows. */
@NullMarked
package org.remit.store.row;

import org.jspecify.annotations.NullMarked;
