package org.remit.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.remit.search.index.SearchKind;
import org.remit.search.query.BadQueryException.Code;

/**
 * A place in the answer to one question of one release.
 *
 * @param question tells the question from others
 */
record Cursor(int release, int question, float score, long rank, String id) {
  private static final String SEPARATOR = " ";

  /** Tells this question from others, whatever page of it is asked for. */
  static int question(SearchRequest request) {
    List<SearchKind> kinds = request.kinds().stream().sorted().toList();
    return Objects.hash(request.query(), kinds.toString(), String.valueOf(request.when()));
  }

  /** The place of a match sorted by score, rank and id. */
  static Cursor of(int release, int question, FieldDoc match) {
    return new Cursor(
        release,
        question,
        (Float) match.fields[0],
        (Long) match.fields[1],
        ((BytesRef) match.fields[2]).utf8ToString());
  }

  FieldDoc match() {
    return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, rank, new BytesRef(id)});
  }

  String write() {
    String text =
        String.join(
            SEPARATOR,
            Integer.toString(release),
            Integer.toString(question),
            Integer.toString(Float.floatToIntBits(score)),
            Long.toString(rank),
            id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws BadQueryException when it is none, or one of another release or question
   */
  static Cursor read(String text, int release, int question) {
    Cursor cursor = parse(text);
    if (cursor.release != release) {
      throw new BadQueryException(
          Code.BAD_CURSOR,
          "The cursor '%s' belongs to release %d and this is release %d: start again without it."
              .formatted(text, cursor.release, release));
    }
    if (cursor.question != question) {
      throw new BadQueryException(
          Code.BAD_CURSOR,
          "The cursor '%s' belongs to another query, kinds or when: ask as you did for the page"
                  .formatted(text)
              + " before, or start again without it.");
    }
    return cursor;
  }

  private static Cursor parse(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
              .split(SEPARATOR, 5);
      return new Cursor(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Float.intBitsToFloat(Integer.parseInt(parts[2])),
          Long.parseLong(parts[3]),
          parts[4]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
      throw new BadQueryException(
          Code.BAD_CURSOR,
          "'%s' is no cursor of a search: use the endCursor of the page before.".formatted(text));
    }
  }
}
