package org.remit.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A paragraph of a document whose text was supplied. */
@Entity
@Immutable
@Table(name = "passage")
@IdClass(PassageRow.Version.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class PassageRow extends VersionedRow {
  /** What identifies a row. */
  public record Version(String document, int number, int firstRelease) {}

  @Id String document;
  @Id int number;
  String text;
}
