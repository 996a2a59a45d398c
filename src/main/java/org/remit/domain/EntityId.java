package org.remit.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent, readable name of an entity: {@code organisation/nhs-england}.
 *
 * @param slug lower-case letters, digits and single hyphens
 */
public record EntityId(EntityKind kind, String slug) implements Comparable<EntityId> {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public EntityId {
    if (!SLUG.matcher(slug).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no slug: lower-case letters, digits and single hyphens".formatted(slug));
    }
  }

  /** Reads {@code kind/slug}; empty when the text is not of that form. */
  public static Optional<EntityId> find(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !SLUG.matcher(text.substring(slash + 1)).matches()) {
      return Optional.empty();
    }
    return EntityKind.ofPrefix(text.substring(0, slash))
        .map(kind -> new EntityId(kind, text.substring(slash + 1)));
  }

  /**
   * Reads {@code kind/slug}.
   *
   * @throws IllegalArgumentException when the text is not of that form
   */
  public static EntityId of(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'%s' is no id: wanted kind/slug, as organisation/nhs-england".formatted(text)));
  }

  /**
   * Returns this id, which must be of one of these kinds.
   *
   * @throws IllegalArgumentException when it is of another
   */
  public EntityId require(EntityKind first, EntityKind... others) {
    EnumSet<EntityKind> wanted = EnumSet.of(first, others);
    if (!wanted.contains(kind)) {
      throw new IllegalArgumentException("%s is none of %s".formatted(this, wanted));
    }
    return this;
  }

  @Override
  public int compareTo(EntityId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return kind.prefix() + "/" + slug;
  }
}
