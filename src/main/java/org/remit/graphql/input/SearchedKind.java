package org.remit.graphql.input;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Name;
import org.jspecify.annotations.Nullable;
import org.remit.search.index.SearchKind;

/** What can be found. */
@Name("Kind")
public enum SearchedKind {
  ORGANISATION,
  BODY_TYPE,
  FUNCTION,
  ROLE,
  PERSON,
  DOCUMENT,
  REFORM,
  STATEMENT,
  PASSAGE;

  public static SearchedKind of(SearchKind kind) {
    return valueOf(kind.name());
  }

  public static Set<SearchKind> searched(@Nullable Collection<SearchedKind> kinds) {
    return kinds == null
        ? Set.of()
        : kinds.stream()
            .map(kind -> SearchKind.valueOf(kind.name()))
            .collect(Collectors.toUnmodifiableSet());
  }
}
