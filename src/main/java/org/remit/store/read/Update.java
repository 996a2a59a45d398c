package org.remit.store.read;

import org.remit.store.StoredFact;

/**
 * A fact that a release added, or no longer has.
 *
 * @param release the release that did
 */
public record Update(int release, boolean withdrawn, StoredFact fact) {}
