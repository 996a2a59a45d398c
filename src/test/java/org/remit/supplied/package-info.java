/** Tests against the texts and files that the repository may not contain. */
@NullMarked
package org.remit.supplied;

import org.jspecify.annotations.NullMarked;
