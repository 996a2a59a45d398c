package org.remit.store.row;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.remit.domain.FactKind;

/** A fact; the same fact has a row for each time that it came into the dataset. */
@Entity
@Immutable
@Table(name = "fact")
@IdClass(FactRow.Version.class)
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class FactRow extends VersionedRow {
  /** What identifies a row. */
  public record Version(UUID id, int firstRelease) {}

  @Id UUID id;

  @Enumerated(EnumType.STRING)
  FactKind kind;

  String source;
  String content;

  @Column(name = "first_day")
  @JdbcTypeCode(SqlTypes.LOCAL_DATE) // java.sql.Date has no infinity
  LocalDate firstDay;

  @Column(name = "last_day")
  @JdbcTypeCode(SqlTypes.LOCAL_DATE)
  LocalDate lastDay;

  @Nullable String days;
  @Nullable String unsure;
  String sort;
  @Nullable String subject;
  @Nullable String object;
  @Nullable String label;
  @Nullable UUID claim;
  @Nullable String code;
}
