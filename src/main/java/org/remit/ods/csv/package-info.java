/** Reads the CSV sets of the register: those of 27 columns, and the membership of practices. */
@NullMarked
package org.remit.ods.csv;

import org.jspecify.annotations.NullMarked;
