package org.remit.search.index;

import org.remit.domain.NameKind;
import org.remit.domain.Period;

/**
 * A name beside the title: former, acronym, alias, or another official one.
 *
 * @param period when it was in use; told to the reader where a hit matched by this name
 */
public record OtherName(NameKind kind, String value, Period period) {
  public OtherName {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a name is blank");
    }
  }
}
