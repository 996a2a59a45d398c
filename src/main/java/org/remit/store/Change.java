package org.remit.store;

import java.time.LocalDate;

/**
 * Something that began or ended in the world.
 *
 * @param on the first day on which it was so: the day a fact began, or the day after its last
 */
public record Change(LocalDate on, boolean ended, StoredFact fact) {}
