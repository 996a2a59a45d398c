/**
 * The texts of documents: their paragraphs, finding phrases in them, and the closest spelling of a
 * word.
 */
@NullMarked
package org.remit.texts;

import org.jspecify.annotations.NullMarked;
