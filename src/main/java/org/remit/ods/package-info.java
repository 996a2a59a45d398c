/** Reads the files of the NHS Organisation Data Service into facts and problems. */
@NullMarked
package org.remit.ods;

import org.jspecify.annotations.NullMarked;
