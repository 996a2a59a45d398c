package org.remit.store.read;

import java.time.LocalDate;
import org.remit.store.StoredFact;

/**
 * Something that began or ended in the world.
 *
 * @param on the first day on which it was so: the day a fact began, or the day after its last
 */
public record Change(LocalDate on, boolean ended, StoredFact fact) {}
