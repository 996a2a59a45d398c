package org.remit.store;

import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What an import changes, counted by kind of entity and fact.
 *
 * @param added not in the release before
 * @param withdrawn in the release before, and no longer
 * @param unchanged in both
 */
public record Difference(
    SequencedMap<String, Integer> added,
    SequencedMap<String, Integer> withdrawn,
    SequencedMap<String, Integer> unchanged) {
  public Difference {
    added = new TreeMap<>(added);
    withdrawn = new TreeMap<>(withdrawn);
    unchanged = new TreeMap<>(unchanged);
  }

  /** Whether the import makes no release. */
  public boolean isEmpty() {
    return added.isEmpty() && withdrawn.isEmpty();
  }
}
