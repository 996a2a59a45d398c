package org.remit.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.remit.release.Served;
import org.remit.search.index.SearchKind;
import org.remit.search.query.BadQueryException;
import org.remit.search.query.Hit;
import org.remit.search.query.SearchRequest;
import org.remit.search.query.Searcher;

/** What may have been meant by an unknown id. */
final class Closest {
  private static final int MOST = 5;
  private static final Set<SearchKind> WITH_A_PAGE =
      Set.of(
          SearchKind.ORGANISATION,
          SearchKind.BODY_TYPE,
          SearchKind.FUNCTION,
          SearchKind.ROLE,
          SearchKind.PERSON,
          SearchKind.DOCUMENT,
          SearchKind.REFORM);

  private Closest() {}

  /** The ids, best first, that a search for the words of this id finds. */
  public static List<Map<String, Object>> to(String id, Served served) {
    String words = id.substring(id.indexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    var closest = new ArrayList<Map<String, Object>>();
    try {
      for (Hit hit :
          new Searcher(served.index())
              .search(new SearchRequest(words, WITH_A_PAGE, null, MOST, null))
              .hits()) {
        closest.add(Map.of("id", hit.id(), "why", hit.why()));
      }
    } catch (BadQueryException nothingToLookFor) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return closest;
  }
}
