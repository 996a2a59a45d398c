package org.remit.store;

import java.util.List;

/**
 * The successions before and after an organisation.
 *
 * @param relations in order of time
 * @param truncated whether more lie beyond the depth that was asked for
 */
public record Lineage(List<StoredFact> relations, boolean truncated) {
  public Lineage {
    relations = List.copyOf(relations);
  }
}
