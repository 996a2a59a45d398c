package org.remit.ods.row;

import org.remit.domain.Period;
import org.remit.domain.term.RelationKind;

/**
 * How the organisation of a row stands to another that the row names.
 *
 * @param target the code of the other
 */
public record Link(RelationKind kind, String target, Period period) {}
