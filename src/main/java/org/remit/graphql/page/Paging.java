package org.remit.graphql.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Sha256;
import org.remit.graphql.engine.ArgumentErrors;
import org.remit.graphql.engine.ReadContext;
import org.remit.store.Key;
import org.remit.store.read.PageRequest;

/**
 * Which page of a list is asked for. A cursor is the place of an item in its list, with the release
 * and a digest of the place and of what the list is of: changed, or used with another list, it is
 * refused.
 *
 * @param first how many items at most
 * @param after the place behind which the page starts; null for the beginning of the list
 * @param release whose list it is
 * @param list what the list is of, in one text
 */
public record Paging(int first, @Nullable Key after, int release, String list) {
  public static final int MOST = 200;
  private static final String SEPARATOR = "\n";

  /**
   * Reads the arguments {@code first} and {@code after}.
   *
   * @param otherwise how many items where first is null
   * @param list the name of the field and all its other arguments, and its parent: what
   *     distinguishes this list from any other; must have the same text in every process
   * @throws ArgumentException PAGE_TOO_LARGE, BAD_ARGUMENT or BAD_CURSOR
   */
  public static Paging of(
      ReadContext context,
      @Nullable Integer first,
      int otherwise,
      @Nullable String after,
      @Nullable Object... list) {
    int size = first == null ? otherwise : first;
    if (size < 0) {
      throw ArgumentErrors.badArgument(
          "first is %d; write a number from 0 to %d".formatted(size, MOST));
    }
    if (size > MOST) {
      throw ArgumentErrors.pageTooLarge(size, MOST);
    }
    int release = context.snapshot().release().number();
    String all =
        Arrays.stream(list).map(String::valueOf).collect(Collectors.joining(SEPARATOR))
            + SEPARATOR
            + context.when();
    return new Paging(size, after == null ? null : place(after, release, all), release, all);
  }

  private static String digest(String list, Key place) {
    return Sha256.hex(String.join(SEPARATOR, list, place.id(), place.sort())).substring(0, 12);
  }

  private static Key place(String cursor, int release, String list) {
    List<String> parts;
    try {
      byte[] plain = Base64.getUrlDecoder().decode(cursor);
      parts = List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, 4));
    } catch (IllegalArgumentException noBase64) {
      parts = List.of();
    }
    if (parts.size() < 4 || !parts.get(0).matches("[1-9]\\d{0,8}")) {
      throw ArgumentErrors.badCursor(
          "'%s' is no cursor; write the endCursor of the page before, or leave after out"
              .formatted(ArgumentErrors.cut(cursor)));
    }
    if (!parts.get(0).equals(Integer.toString(release))) {
      throw ArgumentErrors.badCursor(
          "after is a cursor of release %s, and this is release %d; go on at /releases/%s/graphql, or leave after out to start again"
              .formatted(parts.get(0), release, parts.get(0)));
    }
    var place = new Key(parts.get(3), parts.get(2));
    if (!parts.get(1).equals(digest(list, place))) {
      throw ArgumentErrors.badCursor(
          "after is a cursor of another list; use it with the same field, parent, arguments and"
              + " day, or leave after out");
    }
    return place;
  }

  /** The cursor of the item at this place. */
  public String cursor(Key place) {
    String plain =
        String.join(
            SEPARATOR, Integer.toString(release), digest(list, place), place.id(), place.sort());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** In the order of the list. */
  public PageRequest request() {
    return new PageRequest(first, after, false);
  }

  /** From the end of the list to its beginning. */
  public PageRequest newestFirst() {
    return new PageRequest(first, after, true);
  }

  /** The number behind which the page starts, in a list whose places are numbers; 0 at first. */
  public int number() {
    if (after == null) {
      return 0;
    }
    try {
      return Integer.parseInt(after.id());
    } catch (NumberFormatException otherPlace) {
      throw ArgumentErrors.badCursor(
          "after is no cursor of this list; leave after out to start again");
    }
  }
}
