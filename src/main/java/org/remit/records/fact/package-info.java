/** Makes entities and facts of records, each with the place it was read from. */
@NullMarked
package org.remit.records.fact;

import org.jspecify.annotations.NullMarked;
