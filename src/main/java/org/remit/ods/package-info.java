/** Recognises the files of the NHS Organisation Data Service by their content. */
@NullMarked
package org.remit.ods;

import org.jspecify.annotations.NullMarked;
