package org.remit.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How many entities or facts of a kind a release has from a source. */
@Entity
@Immutable
@Table(name = "counted")
@IdClass(CountRow.Of.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class CountRow {
  /** What identifies a row. */
  public record Of(int release, String source, String kind) {}

  @Id int release;
  @Id String source;
  @Id String kind;
  long count;
}
