/** How an import goes: its progress, its result, and the journal of the last one. */
@NullMarked
package org.remit.imports;

import org.jspecify.annotations.NullMarked;
