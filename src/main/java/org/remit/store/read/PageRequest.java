package org.remit.store.read;

import org.jspecify.annotations.Nullable;
import org.remit.store.Key;

/**
 * Which part of an ordered list to read.
 *
 * @param first how many rows at most
 * @param after the row before the first; null for the beginning
 * @param newestFirst whether the list is read from its end
 */
public record PageRequest(int first, @Nullable Key after, boolean newestFirst) {
  private static final Key LOWEST = new Key("", "00000000-0000-0000-0000-000000000000");
  private static final Key HIGHEST =
      new Key(Character.toString(Character.MAX_CODE_POINT), "ffffffff-ffff-ffff-ffff-ffffffffffff");

  public PageRequest {
    if (first < 0) {
      throw new IllegalArgumentException("a page of %d rows".formatted(first));
    }
  }

  public static PageRequest first(int rows) {
    return new PageRequest(rows, null, false);
  }

  /** The key behind which the page starts: before the first page, one that no row has. */
  Key start() {
    if (after != null) {
      return after;
    }
    return newestFirst ? HIGHEST : LOWEST;
  }
}
