package org.remit.domain;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of thing that have an identity of their own. */
public enum EntityKind {
  ORGANISATION("organisation"),
  BODY_TYPE("body-type"),
  FUNCTION("function"),
  ROLE("role"),
  PERSON("person"),
  DOCUMENT("document"),
  REFORM("reform");

  private final String prefix;

  EntityKind(String prefix) {
    this.prefix = prefix;
  }

  /** The word before the slash of an id, as in {@code body-type/integrated-care-board}. */
  public String prefix() {
    return prefix;
  }

  public static Optional<EntityKind> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(kind -> kind.prefix.equals(prefix)).findFirst();
  }
}
