package org.remit.store.read;

import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.store.StoredFact;

/**
 * A holding of an organisation.
 *
 * @param bodyType the type through which it holds it; null where it holds it itself
 */
public record HeldThrough(StoredFact holding, @Nullable EntityId bodyType) {}
