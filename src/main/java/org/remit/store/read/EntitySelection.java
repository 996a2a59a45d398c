package org.remit.store.read;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;
import org.remit.domain.FoldedName;
import org.remit.domain.term.DocumentKind;

/**
 * Which entities of one kind are meant, organisations and body types apart: all conditions
 * together; null is no condition.
 *
 * @param ids any of these
 * @param broader the function of which these are a part
 * @param documentKind documents of this sort
 * @param publisher documents that this organisation published
 * @param text stands somewhere in its name or title, as {@link FoldedName} compares them
 */
public record EntitySelection(
    EntityKind kind,
    @Nullable Set<EntityId> ids,
    @Nullable EntityId broader,
    @Nullable DocumentKind documentKind,
    @Nullable EntityId publisher,
    @Nullable String text) {
  public EntitySelection {
    ids = ids == null ? null : Set.copyOf(ids);
  }

  public static EntitySelection all(EntityKind kind) {
    return new EntitySelection(kind, null, null, null, null, null);
  }

  /** These entities, and no others. */
  public static EntitySelection among(EntityKind kind, Set<EntityId> ids) {
    return new EntitySelection(kind, ids, null, null, null, null);
  }

  /** The functions one step below this one; all where it is null. */
  public static EntitySelection functions(@Nullable EntityId broader) {
    return new EntitySelection(EntityKind.FUNCTION, null, broader, null, null, null);
  }

  public static EntitySelection documents(
      @Nullable DocumentKind kind, @Nullable EntityId publisher, @Nullable String text) {
    return new EntitySelection(EntityKind.DOCUMENT, null, null, kind, publisher, text);
  }
}
