/** The texts of documents: their paragraphs, and finding phrases in them. */
@NullMarked
package org.remit.texts;

import org.jspecify.annotations.NullMarked;
