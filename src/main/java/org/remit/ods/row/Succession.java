package org.remit.ods.row;

import org.remit.domain.PartialDate;

/**
 * One code followed by another, told in the row of either.
 *
 * @param on the first day of the second in the place of the first
 */
public record Succession(String from, String to, PartialDate on) {}
