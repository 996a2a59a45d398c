package org.remit.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.remit.search.index.SearchIndex;
import org.remit.search.index.SearchKind;
import org.remit.texts.Spelling;

/**
 * Finds the ids that may have been meant by one that does not exist.
 *
 * @param kinds what the ids are of
 */
public record SimilarIds(SearchIndex index, Set<SearchKind> kinds) {
  private static final int SEARCHED = 10;
  private static final int SUGGESTED = 50;
  private static final int LETTERS = 3;

  /** The things that the words of the id find, best first, at most so many; none without a word. */
  public List<Hit> byWords(String id, int most) throws IOException {
    try {
      return new Searcher(index)
          .search(new SearchRequest(words(id), kinds, null, most, null))
          .hits();
    } catch (BadQueryException noWordOrTooMany) {
      return List.of();
    }
  }

  /** The id of the same kind with the closest spelling; empty where none is close. */
  public Optional<String> misspelt(String id) throws IOException {
    String words = words(id);
    String start = words.substring(0, Math.min(LETTERS, words.length()));
    String kind = id.substring(0, id.indexOf('/') + 1);
    Collection<String> slugs =
        Stream.concat(
                byWords(id, SEARCHED).stream().map(Hit::id),
                new Searcher(index).suggest(start, kinds, SUGGESTED).stream().map(Suggestion::id))
            .filter(found -> found.startsWith(kind))
            .map(SimilarIds::slug)
            .collect(Collectors.toSet());
    return Spelling.closest(slug(id), slugs).map(kind::concat);
  }

  /** The words that an id is made of. */
  private static String words(String id) {
    return slug(id).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
