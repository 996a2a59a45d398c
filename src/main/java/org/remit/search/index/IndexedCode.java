package org.remit.search.index;

import org.remit.domain.term.IdentifierScheme;

/** A code of a thing, which is found when the query is this code, in capitals or not. */
public record IndexedCode(IdentifierScheme scheme, String value) {
  public IndexedCode {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a code is blank");
    }
  }
}
