/**
 * PostgreSQL: the releases, their facts and entities, written by COPY and read a page at a time.
 */
@NullMarked
package org.remit.store;

import org.jspecify.annotations.NullMarked;
