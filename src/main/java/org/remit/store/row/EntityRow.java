package org.remit.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.remit.domain.EntityKind;

/** An entity; it has a row for each form that it had in the dataset. */
@Entity
@Immutable
@Table(name = "entity")
@IdClass(EntityRow.Version.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class EntityRow extends VersionedRow {
  /** What identifies a row. */
  public record Version(String id, int firstRelease) {}

  @Id String id;

  @Enumerated(EnumType.STRING)
  EntityKind kind;

  String content;
  String sort;

  /** The function that a function is a part of; null for others. */
  @Nullable
  @Formula("content ->> 'broader'")
  String broader;

  /** The sort of a document; null for others. */
  @Nullable
  @Formula("content ->> 'kind'")
  String documentKind;

  /** The publisher of a document; null for others. */
  @Nullable
  @Formula("content ->> 'publisher'")
  String publisher;

  /** The name or title; null for organisations and body types, whose names are facts. */
  @Nullable
  @Formula("coalesce(content ->> 'name', content ->> 'title')")
  String name;
}
