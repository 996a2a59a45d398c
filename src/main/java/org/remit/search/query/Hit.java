package org.remit.search.query;

import java.util.List;
import org.remit.search.index.SearchKind;

/**
 * One thing that matches.
 *
 * @param id as it was indexed
 * @param score to compare hits of one answer; higher is better
 * @param why in words, the field that matched best and its text: {@code former name NHS
 *     Commissioning Board, 1 October 2012 to 31 March 2013}
 * @param highlights the places that matched
 * @param rank see {@link org.remit.search.index.StaticRank}
 */
public record Hit(
    SearchKind kind, String id, float score, String why, List<Highlight> highlights, long rank) {
  public Hit {
    highlights = List.copyOf(highlights);
  }

  /** Where the page after this hit starts. */
  public SearchAfter searchAfter() {
    return new SearchAfter(score, rank, id);
  }
}
