package org.remit.search.index;

import org.remit.domain.Period;
import org.remit.domain.term.NameKind;

/**
 * A name beside the title: former, acronym, alias, or another official one.
 *
 * @param period when it was in use; shown where a hit matched by this name
 */
public record IndexedName(NameKind kind, String value, Period period) {
  public IndexedName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a name is blank");
    }
  }
}
