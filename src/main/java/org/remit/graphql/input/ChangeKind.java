package org.remit.graphql.input;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FactKind;

/** The kinds of fact whose beginning or end is a change in the world. */
public enum ChangeKind {
  NAME,
  IDENTIFIER,
  EXISTENCE,
  CLASSIFICATION,
  RELATION,
  ADDRESS,
  HOLDING,
  TENURE,
  STATEMENT,
  STAGE,
  EVENT;

  public static Set<FactKind> factKinds(@Nullable Collection<ChangeKind> kinds) {
    Collection<ChangeKind> wanted = kinds == null ? EnumSet.allOf(ChangeKind.class) : kinds;
    return wanted.stream()
        .map(kind -> FactKind.valueOf(kind.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
