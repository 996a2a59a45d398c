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
 * @param daysSettled whether what registers state holds on the days of the rule at a day; false
 *     where the release was made before that rule, or while files wait to be imported again
 */
public record Release(
    int number,
    String source,
    Instant released,
    @Nullable PartialDate researchedUntil,
    boolean daysSettled) {}
