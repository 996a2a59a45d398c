package org.remit.store.read;

import java.util.List;
import org.remit.store.StoredFact;

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
