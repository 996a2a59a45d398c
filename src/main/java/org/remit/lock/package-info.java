/** Locks on a folder that several threads and processes use. */
@NullMarked
package org.remit.lock;

import org.jspecify.annotations.NullMarked;
