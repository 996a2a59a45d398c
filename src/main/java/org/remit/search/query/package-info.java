/**
 * Searches an index for words: parses the query, ranks what matches, and highlights what matched.
 *
 * <p>{@link org.remit.search.query.Searcher} is where to start.
 */
@NullMarked
package org.remit.search.query;

import org.jspecify.annotations.NullMarked;
