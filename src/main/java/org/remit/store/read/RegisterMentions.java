package org.remit.store.read;

import java.util.Optional;
import org.remit.domain.Mention.Part;

/**
 * The facts of registers in which an entity plays a part, as conditions on the table itself. They
 * say what the view {@code mentioned} does; but through a view that joins several tables PostgreSQL
 * does not see that an index has them in order.
 */
final class RegisterMentions {
  private RegisterMentions() {}

  /**
   * Conditions on rows called {@code f}; empty for a part that no fact of a register has.
   *
   * @param entity an expression that gives its id
   */
  static Optional<String> of(Part part, String entity) {
    return playing(part)
        .map(condition -> "f.claim is not null and %s = %s".formatted(condition, entity));
  }

  private static Optional<String> playing(Part part) {
    return switch (part) {
      case SUBJECT -> Optional.of("f.kind <> 'RELATION' and f.subject");
      case BODY_TYPE -> Optional.of("f.kind = 'CLASSIFICATION' and f.object");
      case FROM -> Optional.of("f.kind = 'RELATION' and f.subject");
      case TO -> Optional.of("f.kind = 'RELATION' and f.object");
      case CITED -> Optional.of("f.content #>> '{citations,0,document}'");
      case FUNCTION,
          HOLDER,
          DELEGATOR,
          OVER,
          LEGAL_BASIS,
          PERSON,
          ROLE,
          SPEAKER,
          ABOUT,
          REFORM,
          AFFECTED,
          REPORTED_IN,
          PARTY ->
          Optional.empty();
    };
  }
}
