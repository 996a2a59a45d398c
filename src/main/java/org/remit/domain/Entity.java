package org.remit.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.remit.domain.term.DocumentKind;
import org.remit.domain.term.Licence;

/**
 * A thing with an identity of its own, and what names it. All that is claimed about it and can
 * change is a {@link Fact}.
 */
public sealed interface Entity {
  EntityId id();

  /** Ids it had before, or of records merged into it; they lead here for ever. */
  List<EntityId> aliases();

  /** Its name or title; null for organisations and body types, whose names are facts. */
  default @Nullable String ownName() {
    return switch (this) {
      case Organisation _, BodyType _ -> null;
      case Function function -> function.name();
      case Role role -> role.name();
      case Person person -> person.name();
      case Document document -> document.title();
      case Reform reform -> reform.name();
    };
  }

  /**
   * A body, a legal person or not. Its names and types are facts.
   *
   * @param researchedUntil up to when its facts were looked into; null where not said
   */
  record Organisation(EntityId id, List<EntityId> aliases, @Nullable PartialDate researchedUntil)
      implements Entity {
    public Organisation {
      id.require(EntityKind.ORGANISATION);
      aliases = List.copyOf(aliases);
    }
  }

  /** A class of bodies, as integrated care board. Its names are facts. */
  record BodyType(EntityId id, List<EntityId> aliases) implements Entity {
    public BodyType {
      id.require(EntityKind.BODY_TYPE);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * Something a body may or must do.
   *
   * @param broader the function it is a part of; null at the top
   */
  record Function(
      EntityId id,
      List<EntityId> aliases,
      String name,
      @Nullable String description,
      @Nullable EntityId broader)
      implements Entity {
    public Function {
      id.require(EntityKind.FUNCTION);
      aliases = List.copyOf(aliases);
      if (broader != null) {
        broader.require(EntityKind.FUNCTION);
      }
    }
  }

  /** An office or post in an organisation. */
  record Role(EntityId id, List<EntityId> aliases, String name, EntityId organisation)
      implements Entity {
    public Role {
      id.require(EntityKind.ROLE);
      aliases = List.copyOf(aliases);
      organisation.require(EntityKind.ORGANISATION);
    }
  }

  /** A person in public life. */
  record Person(EntityId id, List<EntityId> aliases, String name) implements Entity {
    public Person {
      id.require(EntityKind.PERSON);
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A publication: an Act, a report, an article, a data file.
   *
   * @param publisher the organisation that published it; null where not known
   * @param authors persons or organisations, in the document's order
   * @param published null where not known
   * @param link its address on the web; null where not known
   * @param sha256 of its text in UTF-8, in lower-case hexadecimal; null where no text is at hand
   * @param note what is unsure about it; null where nothing is
   */
  record Document(
      EntityId id,
      List<EntityId> aliases,
      String title,
      DocumentKind kind,
      @Nullable EntityId publisher,
      List<EntityId> authors,
      @Nullable PartialDate published,
      @Nullable String link,
      Licence licence,
      @Nullable String sha256,
      @Nullable String note)
      implements Entity {
    public Document {
      id.require(EntityKind.DOCUMENT);
      aliases = List.copyOf(aliases);
      authors = List.copyOf(authors);
    }
  }

  /**
   * A change to the bodies or their functions that somebody put forward.
   *
   * @param summary one sentence in our own words
   * @param partOf the larger reform it is one proposal of; null where it stands alone
   * @param researchedUntil up to when its course was looked into; null where not said
   */
  record Reform(
      EntityId id,
      List<EntityId> aliases,
      String name,
      String summary,
      @Nullable EntityId partOf,
      @Nullable PartialDate researchedUntil)
      implements Entity {
    public Reform {
      id.require(EntityKind.REFORM);
      aliases = List.copyOf(aliases);
      if (partOf != null) {
        partOf.require(EntityKind.REFORM);
      }
    }
  }
}
