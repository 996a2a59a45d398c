package org.remit.search.query;

import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * The sort values of a hit, after which the next page starts, as in Lucene's {@code searchAfter}.
 * They are valid for the same request and release only, which the caller has to check.
 *
 * @param rank see {@link org.remit.search.index.StaticRank}
 */
public record SearchAfter(float score, long rank, String id) {
  private static final String SEPARATOR = " ";

  static SearchAfter of(FieldDoc match) {
    return new SearchAfter(
        (Float) match.fields[0],
        (Long) match.fields[1],
        ((BytesRef) match.fields[2]).utf8ToString());
  }

  FieldDoc fieldDoc() {
    return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, rank, new BytesRef(id)});
  }

  /** Score and rank in one text, exactly. */
  public String sort() {
    return Float.floatToIntBits(score) + SEPARATOR + rank;
  }

  /** From {@link #sort} and the id; empty where the text has another form. */
  public static Optional<SearchAfter> find(String sort, String id) {
    String[] parts = sort.split(SEPARATOR, 2);
    try {
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(
              new SearchAfter(
                  Float.intBitsToFloat(Integer.parseInt(parts[0])), Long.parseLong(parts[1]), id));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }
}
