/**
 * The vocabulary of Remit: entities, facts about them, periods, citations, and their invariants.
 */
@NullMarked
package org.remit.domain;

import org.jspecify.annotations.NullMarked;
