package org.remit.store.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.FoldedName;
import org.remit.domain.Postcode;
import org.remit.domain.term.RelationKind;

/**
 * Which organisations are meant: all conditions together; null is no condition.
 *
 * @param ids any of these
 * @param bodyType of this type at the time asked about
 * @param functions holds any of these, itself or through its body type
 * @param relatedTo stands in a relation to this organisation
 * @param relation the kind of that relation, or of any relation it has
 * @param name stands somewhere in one of its names, as {@link FoldedName} compares them
 * @param exists whether it existed at the time asked about
 * @param postcodes one of its addresses then has one of these
 */
public record OrganisationSelection(
    @Nullable Set<EntityId> ids,
    @Nullable EntityId bodyType,
    @Nullable Set<EntityId> functions,
    @Nullable EntityId relatedTo,
    @Nullable RelationKind relation,
    @Nullable String name,
    @Nullable Boolean exists,
    Postcode.@Nullable Range postcodes) {
  public static final OrganisationSelection ALL =
      new OrganisationSelection(null, null, null, null, null, null, null, null);

  /** Whether nothing is asked but of which type they are, and whether they existed. */
  boolean isOfTypeAndExistenceAlone() {
    return ids == null
        && functions == null
        && relatedTo == null
        && relation == null
        && name == null
        && postcodes == null;
  }
}
