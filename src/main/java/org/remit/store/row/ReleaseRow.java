package org.remit.store.row;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.remit.domain.PartialDate;

/** A release. */
@Entity
@Immutable
@Table(name = "release")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields
public class ReleaseRow {
  @Id int number;
  String source;
  Instant released;

  @Nullable
  @Column(name = "researched_until")
  @Convert(converter = AsText.class)
  PartialDate researchedUntil;

  @Column(name = "days_settled")
  boolean daysSettled;

  /** A date as the records write it. */
  static final class AsText implements AttributeConverter<@Nullable PartialDate, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
      return date == null ? null : date.toString();
    }

    @Override
    public @Nullable PartialDate convertToEntityAttribute(@Nullable String text) {
      return text == null ? null : PartialDate.of(text);
    }
  }
}
