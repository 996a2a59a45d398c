package org.remit.search.index;

import org.remit.domain.IdentifierScheme;

/** A code that a thing is known by; found when the query is this code, in capitals or not. */
public record Code(IdentifierScheme scheme, String value) {
  public Code {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a code is blank");
    }
  }
}
