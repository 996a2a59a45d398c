package org.remit.ods;

import org.remit.domain.Period;
import org.remit.domain.RelationKind;

/**
 * How the organisation of a row stands to another that the row names.
 *
 * @param target the code of the other
 */
record Link(RelationKind kind, String target, Period period) {}
