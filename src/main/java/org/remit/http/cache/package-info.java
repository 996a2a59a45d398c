/** How long a response may be kept, and by what a client knows it again. */
@NullMarked
package org.remit.http.cache;

import org.jspecify.annotations.NullMarked;
