/** Which organisation a code of a register means, and when; and what follows when that changes. */
@NullMarked
package org.remit.register.code;

import org.jspecify.annotations.NullMarked;
