package org.remit.graphql;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.remit.search.SearchKind;

/** What can be found. */
public enum Kind {
  ORGANISATION,
  BODY_TYPE,
  FUNCTION,
  ROLE,
  PERSON,
  DOCUMENT,
  REFORM,
  STATEMENT,
  PASSAGE;

  static Kind of(SearchKind kind) {
    return valueOf(kind.name());
  }

  static Set<SearchKind> searched(@Nullable Collection<Kind> kinds) {
    return kinds == null
        ? Set.of()
        : kinds.stream()
            .map(kind -> SearchKind.valueOf(kind.name()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
