package org.remit.records.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.remit.domain.Citation;
import org.remit.domain.Entity;
import org.remit.domain.EntityId;
import org.remit.domain.Fact;
import org.remit.domain.PartialDate;
import org.remit.records.yaml.SourcePosition;
import org.remit.records.yaml.YamlRecord;

/** The entities and facts of a folder, each with its position. */
public final class RecordSet {
  /** A value and the record it was read from. */
  public record Placed<T>(T value, YamlRecord item) {
    public SourcePosition place() {
      return item.place();
    }
  }

  /** A use of an id, before aliases are resolved. */
  public record Reference(EntityId id, SourcePosition place) {}

  private final List<Placed<Entity>> entities = new ArrayList<>();
  private final List<Placed<Fact>> facts = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final Map<EntityId, Entity.Document> documents = new HashMap<>();
  private @Nullable PartialDate researchedUntil;

  public void add(Entity entity, YamlRecord item) {
    entities.add(new Placed<>(entity, item));
    if (entity instanceof Entity.Document document) {
      documents.put(document.id(), document);
    }
  }

  public void add(Fact fact, YamlRecord item) {
    facts.add(new Placed<>(fact, item));
  }

  public void add(Reference reference) {
    references.add(reference);
  }

  public void researchedUntil(@Nullable PartialDate date) {
    researchedUntil = date;
  }

  public Optional<PartialDate> researchedUntil() {
    return Optional.ofNullable(researchedUntil);
  }

  /** In the order of files and lines, as are the facts and references. */
  public List<Placed<Entity>> entities() {
    return entities;
  }

  public List<Placed<Fact>> facts() {
    return facts;
  }

  public List<Reference> references() {
    return references;
  }

  public Optional<Entity.Document> document(EntityId id) {
    return Optional.ofNullable(documents.get(id));
  }

  /** The SHA-256 of the text of the cited document; null where its record names none. */
  public @Nullable String sha256(Citation citation) {
    Entity.Document document = documents.get(citation.document());
    return document == null ? null : document.sha256();
  }
}
