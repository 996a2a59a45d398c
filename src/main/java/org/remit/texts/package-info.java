/** The texts of documents: their paragraphs, and whether a phrase stands in them. */
@NullMarked
package org.remit.texts;

import org.jspecify.annotations.NullMarked;
