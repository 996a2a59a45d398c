/** The program; here what its parts share: failures in words, and where data lies. */
@NullMarked
package org.remit.app;

import org.jspecify.annotations.NullMarked;
