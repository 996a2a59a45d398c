package org.remit.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The names that Remit makes of what the NHS Organisation Data Service gives: of codes the ids of
 * organisations that only its registers describe, of sets and days the ids of editions.
 */
public final class OdsId {
  private static final String PREFIX = "ods-";

  /** The source of what registers state as a whole; that of one set is {@link #sourceOf}. */
  public static final String SOURCE = "ods";

  /** What the id of every organisation begins with that only registers describe, as text. */
  public static final String ORGANISATIONS = EntityKind.ORGANISATION.prefix() + "/" + PREFIX;

  private OdsId() {}

  /** {@code organisation/ods-rw6} of {@code RW6}. */
  public static EntityId organisation(String code) {
    return new EntityId(EntityKind.ORGANISATION, PREFIX + code.toLowerCase(Locale.ROOT));
  }

  /** As {@link #organisation(String)}; empty where the text cannot be a code. */
  public static Optional<EntityId> find(String code) {
    return EntityId.find(ORGANISATIONS + code.toLowerCase(Locale.ROOT));
  }

  /** {@code organisation/ods-rw6-2012}: of a later life of a code, with the year it began. */
  public static EntityId organisation(String code, int year) {
    return new EntityId(
        EntityKind.ORGANISATION, PREFIX + code.toLowerCase(Locale.ROOT) + "-" + year);
  }

  /** Whether it is the id of an organisation that only registers describe. */
  public static boolean isOrganisation(EntityId id) {
    return id.kind() == EntityKind.ORGANISATION && id.slug().startsWith(PREFIX);
  }

  /** The code, in capitals, that such an organisation has its id of; empty for any other id. */
  public static Optional<String> code(EntityId id) {
    if (!isOrganisation(id)) {
      return Optional.empty();
    }
    String code = id.slug().substring(PREFIX.length());
    int year = code.indexOf('-');
    return Optional.of((year < 0 ? code : code.substring(0, year)).toUpperCase(Locale.ROOT));
  }

  /** {@code ods/etr}: the source of the facts of a set. */
  public static String sourceOf(String set) {
    return SOURCE + "/" + set;
  }

  /** Whether a source is a set of a register. */
  public static boolean isSetSource(String source) {
    return source.startsWith(SOURCE + "/");
  }

  /** {@code etr}: the set whose source this is. */
  public static String setOf(String source) {
    if (!isSetSource(source)) {
      throw new IllegalArgumentException("'%s' is the source of no set".formatted(source));
    }
    return source.substring(SOURCE.length() + 1);
  }

  /** {@code document/ods-etr-2024-12-31}: the edition of a set of one day. */
  public static EntityId edition(String set, LocalDate asAt) {
    return new EntityId(EntityKind.DOCUMENT, "%s%s-%s".formatted(PREFIX, set, asAt));
  }
}
