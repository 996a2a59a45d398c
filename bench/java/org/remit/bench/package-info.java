/** Files of national size that nobody published, and measurements of Remit on them. */
@NullMarked
package org.remit.bench;

import org.jspecify.annotations.NullMarked;
