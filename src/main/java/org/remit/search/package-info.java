/**
 * Finds things by words: one Lucene index a release, how it is built, kept and asked.
 *
 * <p>{@link org.remit.search.Indexes} opens the index of a release or has it built; {@link
 * org.remit.search.SearchIndex} answers from it.
 */
@NullMarked
package org.remit.search;

import org.jspecify.annotations.NullMarked;
