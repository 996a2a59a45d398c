/** The sets of a register: what their editions claim, one after the other, in any order. */
@NullMarked
package org.remit.register.set;

import org.jspecify.annotations.NullMarked;
