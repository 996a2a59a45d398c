package org.remit.domain;

import java.util.Locale;
import org.remit.domain.term.IdentifierScheme;

/** What an organisation is called that has no name, as one that a register only names by code. */
public final class Unnamed {
  private Unnamed() {}

  /** {@code Organisation with ODS code Y54}. */
  public static String withCode(IdentifierScheme scheme, String code) {
    String words = scheme.name().replace('_', ' ');
    boolean acronym = scheme == IdentifierScheme.ODS || scheme == IdentifierScheme.ONS;
    return "Organisation with %s code %s"
        .formatted(acronym ? words : words.toLowerCase(Locale.ROOT), code);
  }
}
