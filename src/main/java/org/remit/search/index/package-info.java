/**
 * The Lucene index of each release: its fields and analysis, how it is built, opened by several
 * processes, and deleted.
 *
 * <p>{@link org.remit.search.index.Indexes} opens the index of a release, or builds it from {@link
 * org.remit.search.index.Indexable}s.
 */
@NullMarked
package org.remit.search.index;

import org.jspecify.annotations.NullMarked;
