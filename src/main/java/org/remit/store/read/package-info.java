/** Reads of one release, as of which every statement answers. */
@NullMarked
package org.remit.store.read;

import org.jspecify.annotations.NullMarked;
