package org.remit.store.read;

import java.util.List;

/**
 * Some rows of an ordered list.
 *
 * @param more whether others follow
 */
public record Page<T>(List<T> items, boolean more) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page of the first {@code size} of these rows, which were read one further to see if more
   * follow.
   */
  static <T> Page<T> of(List<T> readOneFurther, int size) {
    boolean more = readOneFurther.size() > size;
    return new Page<>(more ? readOneFurther.subList(0, size) : readOneFurther, more);
  }

  public static <T> Page<T> empty() {
    return new Page<>(List.of(), false);
  }
}
