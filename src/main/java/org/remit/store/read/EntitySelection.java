package org.remit.store.read;

import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityId;
import org.remit.domain.EntityKind;

/**
 * Which entities of one kind are meant, organisations and body types apart: all conditions
 * together.
 *
 * @param ids any of these; any at all when null
 * @param values for each of these attributes, the value it must have
 * @param text stands somewhere in its name or title, case ignored; null for any
 */
public record EntitySelection(
    EntityKind kind,
    @Nullable Set<EntityId> ids,
    SequencedMap<String, String> values,
    @Nullable String text) {
  public EntitySelection {
    ids = ids == null ? null : Set.copyOf(ids);
    values = new TreeMap<>(values);
  }

  public static EntitySelection all(EntityKind kind) {
    return new EntitySelection(kind, null, new TreeMap<>(), null);
  }

  public EntitySelection with(String attribute, String value) {
    var more = new TreeMap<>(values);
    more.put(attribute, value);
    return new EntitySelection(kind, ids, more, text);
  }

  public EntitySelection named(String text) {
    return new EntitySelection(kind, ids, values, text);
  }

  public EntitySelection among(Set<EntityId> ids) {
    return new EntitySelection(kind, ids, values, text);
  }
}
