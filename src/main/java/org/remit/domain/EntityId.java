package org.remit.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The permanent, readable name of an entity: {@code organisation/nhs-england}.
 *
 * @param slug lower-case letters, digits and single hyphens
 */
public record EntityId(EntityKind kind, String slug) implements Comparable<EntityId> {
  public EntityId {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException(
          "'%s' is no slug: lower-case letters, digits and single hyphens".formatted(slug));
    }
  }

  /** Reads {@code kind/slug}; empty when the text is not of that form. */
  public static Optional<EntityId> find(String text) {
    int slash = text.indexOf('/');
    String slug = text.substring(slash + 1);
    return slash < 0 || !isSlug(slug)
        ? Optional.empty()
        : EntityKind.ofPrefix(text.substring(0, slash)).map(kind -> new EntityId(kind, slug));
  }

  /**
   * The ids that may be meant by one that somebody types, the likeliest first: in any case, with
   * blanks or other marks for hyphens, with {@code St} or {@code Saint}. None where no such text is
   * an id.
   */
  public static List<EntityId> readings(String typed) {
    int slash = Math.max(0, typed.indexOf('/'));
    String kind = slug(typed.substring(0, slash));
    String slug = slug(typed.substring(slash));
    return Stream.of(slug, replaced(slug, "saint", "st"), replaced(slug, "st", "saint"))
        .distinct()
        .flatMap(each -> find(kind + "/" + each).stream())
        .toList();
  }

  private static String slug(String typed) {
    return FoldedName.words(typed).replace(' ', '-');
  }

  private static String replaced(String slug, String word, String by) {
    return slug.replaceAll("(?<![^-])" + word + "(?![^-])", by);
  }

  /** By hand: an import makes millions of ids, and a pattern stood out in its profile. */
  private static boolean isSlug(String text) {
    boolean mayEnd = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wordy = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!wordy && (c != '-' || !mayEnd)) {
        return false;
      }
      mayEnd = wordy;
    }
    return mayEnd;
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
