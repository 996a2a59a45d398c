/** The closed lists of terms that facts and entities choose from. */
@NullMarked
package org.remit.domain.term;

import org.jspecify.annotations.NullMarked;
