package org.remit.search.query;

import org.remit.search.index.SearchKind;

/**
 * A thing whose name starts as the user typed.
 *
 * @param text its name
 * @param matched the name, acronym or code that starts so; the same as {@code text} where its name
 *     does
 */
public record Suggestion(SearchKind kind, String id, String text, String matched) {}
