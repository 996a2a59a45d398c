package org.remit.store.bulk;

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

  /** This and what another part of the same import changes. */
  public Difference and(Difference other) {
    return new Difference(
        sum(added, other.added), sum(withdrawn, other.withdrawn), sum(unchanged, other.unchanged));
  }

  private static SequencedMap<String, Integer> sum(
      SequencedMap<String, Integer> one, SequencedMap<String, Integer> other) {
    var sum = new TreeMap<>(one);
    other.forEach((kind, count) -> sum.merge(kind, count, Integer::sum));
    return sum;
  }

  /** Whether the import makes no release. */
  public boolean isEmpty() {
    return added.isEmpty() && withdrawn.isEmpty();
  }
}
