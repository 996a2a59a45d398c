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
 * How large a document is once its fragments stand wherever they are spread. Found in a time that
 * grows with the document as it is written, so that no nest of fragments is ever unfolded to
 * measure it.
 *
 * @param depth how deep fields are nested
 * @param fields how many there are, at most {@link #MOST}
 */
record QuerySize(int depth, long fields) {
  private static final long MOST = 1L << 40;
  private static final QuerySize NONE = new QuerySize(0, 0);

  /** That of its largest operation. Of a fragment that spreads itself, one round is measured. */
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
      QuerySize extent = NONE;
      if (selections != null) {
        for (Selection<?> selection : selections.getSelections()) {
          extent = extent.beside(of(selection));
        }
      }
      return extent;
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
      QuerySize extent = of(fragment.getSelectionSet());
      open.remove(name);
      measured.put(name, extent);
      return extent;
    }
  }
}
