package org.remit.ods.row;

import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;

/**
 * The body type that a role of the register stands for.
 *
 * @param bodyType where the curated records have a type that means the same, that one
 * @param name null where the curated records name it
 */
public record RoleType(EntityId bodyType, @Nullable String name) {
  public RoleType {
    bodyType.require(EntityKind.BODY_TYPE);
  }
}
