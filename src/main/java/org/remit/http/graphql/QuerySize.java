package org.remit.http.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The size of a document with its fragments expanded. It is found in time linear in the document as
 * written: fragments are measured once each and never expanded.
 *
 * @param depth how deep fields are nested
 * @param fields how many there are, at most {@link #MOST}
 */
record QuerySize(int depth, long fields) {
  private static final long MOST = 1L << 40;
  private static final QuerySize NONE = new QuerySize(0, 0);

  /** The size of the largest operation. A fragment that spreads itself is measured once. */
  static QuerySize of(Document document) {
    var measuring = new Measuring(document);
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .map(operation -> measuring.of(operation.getSelectionSet()))
        .reduce(NONE, QuerySize::largest);
  }

  private QuerySize beside(QuerySize other) {
    return new QuerySize(Math.max(depth, other.depth), Math.min(MOST, fields + other.fields));
  }

  private QuerySize largest(QuerySize other) {
    return new QuerySize(Math.max(depth, other.depth), Math.max(fields, other.fields));
  }

  private QuerySize insideOneField() {
    return new QuerySize(depth + 1, fields + 1);
  }

  /** Measures each fragment once. */
  private static final class Measuring {
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, QuerySize> measured = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Measuring(Document document) {
      for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
        fragments.put(fragment.getName(), fragment);
      }
    }

    QuerySize of(@Nullable SelectionSet selections) {
      QuerySize size = NONE;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          size = size.beside(of(selection));
        }
      }
      return size;
    }

    private QuerySize of(Selection<?> selection) {
      return switch (selection) {
        case Field field -> of(field.getSelectionSet()).insideOneField();
        case InlineFragment fragment -> of(fragment.getSelectionSet());
        case FragmentSpread spread -> of(spread.getName());
        default -> throw new IllegalArgumentException(String.valueOf(selection));
      };
    }

    private QuerySize of(String name) {
      QuerySize known = measured.get(name);
      FragmentDefinition fragment = fragments.get(name);
      if (known != null || fragment == null || !open.add(name)) {
        return known == null ? NONE : known;
      }
      QuerySize size = of(fragment.getSelectionSet());
      open.remove(name);
      measured.put(name, size);
      return size;
    }
  }
}
