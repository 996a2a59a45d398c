/** What a row of a register says, whatever its form, and the facts made from it. */
@NullMarked
package org.remit.ods.row;

import org.jspecify.annotations.NullMarked;
