/** What becomes of the rows of a register: the import of its files, all of them or none. */
@NullMarked
package org.remit.register;

import org.jspecify.annotations.NullMarked;
