package org.remit.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;

/**
 * One state of the dataset, kept for ever.
 *
 * @param number counted from 1
 * @param source whose import made it
 * @param researchedUntil up to when the world was looked into; null where not said
 */
public record Release(
    int number, String source, Instant released, @Nullable PartialDate researchedUntil) {}
