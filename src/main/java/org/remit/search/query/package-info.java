/**
 * Answers a question in words from an index: reads the text, finds and ranks, and shows what
 * matched.
 *
 * <p>{@link org.remit.search.query.Searcher} is where to start.
 */
@NullMarked
package org.remit.search.query;

import org.jspecify.annotations.NullMarked;
