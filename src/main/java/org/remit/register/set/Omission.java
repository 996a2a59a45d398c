package org.remit.register.set;

import java.time.LocalDate;

/**
 * What was open in an edition of a set, and the newest edition leaves out.
 *
 * @param edition the day of the older
 * @param left how many of its open organisations, or memberships of practices, are left out; above
 *     0
 * @param of how many were open in it
 */
public record Omission(LocalDate edition, long left, long of) {}
